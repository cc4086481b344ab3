import { makeStyles, tokens } from '@fluentui/react-components';
import { cutAt } from './find-places.ts';

const useStyles = makeStyles({
  mark: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
  },
});

/** Text in which what is sought is marked. */
export function MarkedText({ text, sought }: { text: string; sought: string }) {
  const { mark } = useStyles();
  return cutAt(text, sought).map((part, index) => (index % 2 === 1 ? <mark key={index} className={mark}>{part}</mark> : part));
}
