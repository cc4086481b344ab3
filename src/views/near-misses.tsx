import { Body1 } from '@fluentui/react-components';
import { sourceOf, type NearMiss } from '#domain/finding.ts';
import { List, SmallTitle, Stack } from '#ui/layout.tsx';
import { EvidenceQuote } from './evidence-quote.tsx';
import { useReading } from './reading.tsx';

/** Talk that stopped short of a decision: each kind once, with its coaching question and what was said, likeliest first. */
export function NearMisses({ misses }: { misses: readonly NearMiss[] }) {
  const { words } = useReading();
  const sorted = [...misses].sort((a, b) => b.strength - a.strength);
  const kinds = [...new Set(sorted.map((miss) => miss.kind))];
  return (
    <List>
      {kinds.map((kind) => (
        <li key={kind}>
          <Stack>
            <SmallTitle>{words.findings[kind]}</SmallTitle>
            <Body1>{words.coaching[kind]}</Body1>
            {sorted.filter((miss) => miss.kind === kind).flatMap((miss) => miss.quotes.map((quote) => <EvidenceQuote key={`${sourceOf(miss)} ${quote.utterance}`} quote={quote} from={sourceOf(miss)} />))}
          </Stack>
        </li>
      ))}
    </List>
  );
}
