import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  quiet: { alignSelf: 'flex-start', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly ref?: (element: HTMLElement | null) => void;
  readonly children: string;
  readonly 'aria-label'?: string;
  readonly onClick: () => void;
}

/** An act that must not draw the eyes, and is seen to be a button all the same. */
export function QuietButton(props: Props) {
  return <Button appearance="outline" size="small" className={useStyles().quiet} {...props} />;
}
