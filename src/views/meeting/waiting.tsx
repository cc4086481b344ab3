import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Small } from './part.tsx';

const useStyles = makeStyles({
  bar: { display: 'block', width: '100%', maxWidth: '160px', height: '4px', marginBlockStart: tokens.spacingVerticalXS, accentColor: tokens.colorCompoundBrandBackground },
});

/** For a moment or two. The browser's own bar: Fluent's spinner would be 4 kB that the first look at a meeting waits for. */
export function Waiting({ children }: { children: string }) {
  const id = useId();
  return (
    <div>
      <Small><span id={id}>{children}</span></Small>
      <progress className={useStyles().bar} aria-labelledby={id} />
    </div>
  );
}
