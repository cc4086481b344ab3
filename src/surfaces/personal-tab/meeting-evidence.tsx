import { cameClose, sourceOf } from '#domain/finding.ts';
import type { Judgement } from '#domain/verdict.ts';
import { List, Section, SmallTitle, Stack } from '#ui/layout.tsx';
import { EvidenceQuote } from '#views/evidence-quote.tsx';
import { sayFinding } from '#views/explain.ts';
import { NearMisses } from '#views/near-misses.tsx';
import { useReading } from '#views/reading.tsx';

/** What was heard: signs of a decision, then what came close to one. */
export function MeetingEvidence({ judgement }: { judgement: Judgement }) {
  const { words, format } = useReading();
  const say = words.meeting;
  const nearMisses = judgement.findings.filter(cameClose);
  // Under a flag a weak sign of a decision would contradict the verdict; the explanation has it, with its score.
  const isFlag = judgement.verdict.kind === 'no-decision-recorded';
  const signs = judgement.findings.filter((finding) => !cameClose(finding) && !(isFlag && finding.kind === 'decision'));
  return (
    <>
      {signs.length > 0 ? (
        <Section title={say.evidence}>
          <List>{signs.map((finding, index) => (
            <li key={index}>
              <Stack>
                <SmallTitle>{sayFinding(finding, words, format)}</SmallTitle>
                {finding.quotes.map((quote, at) => <EvidenceQuote key={at} quote={quote} from={sourceOf(finding)} />)}
              </Stack>
            </li>
          ))}</List>
        </Section>
      ) : null}
      {nearMisses.length > 0 ? (
        <Section title={say.nearMisses} lead={say.nearMissesLead}>
          <NearMisses misses={nearMisses} />
        </Section>
      ) : null}
    </>
  );
}
