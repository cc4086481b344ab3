import { makeStyles, tokens } from '@fluentui/react-components';

const PADDING = '7px';

/** As our components write their styles. */
export const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2, paddingTop: PADDING } });
