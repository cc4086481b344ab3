import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { Template } from '#domain/reflection.ts';
import { EVIDENCE, type PublishedEffect } from '#templates/evidence.ts';
import type { Format } from '#ui/format.ts';
import { score } from '#ui/score.ts';
import { Unfold } from '#ui/unfold.tsx';
import type { Words } from '#words/catalogue.ts';
import { useReading } from './reading.tsx';

const useStyles = makeStyles({
  list: { marginBlock: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalXL },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Why a template asks what it asks: effect, how often measured, and where; or that nothing is claimed. */
export function TemplateEvidence({ template }: { template: Template }) {
  const { words, format } = useReading();
  const styles = useStyles();
  const effects: readonly PublishedEffect[] = Object.entries(EVIDENCE).find(([id]) => id === template.id)?.[1] ?? [];
  return (
    <Unfold line={<Body1>{words.debrief.whyHelps}</Body1>}>
      {effects.length === 0 ? <Body1 as="p" className={styles.note}>{template.words ? words.evidence.ownTemplate : words.evidence.none}</Body1> : (
        <>
          <ul className={styles.list}>
            {effects.map((effect) => <li key={effect.source}><Body1>{sayEffect(effect, words, format)}</Body1></li>)}
          </ul>
          <Body1 as="p" className={styles.note}>{words.evidence.note}</Body1>
        </>
      )}
    </Unfold>
  );
}

const sayEffect = ({ of, effect, studies, setting, source }: PublishedEffect, words: Words, format: Format): string =>
  words.evidence.line(
    words.evidence.of[of],
    'more' in effect ? words.evidence.more(format.number(effect.more)) : words.evidence.d(score(effect.d, format), effect.to === undefined ? undefined : score(effect.to, format)),
    studies.count === 1 ? words.evidence.one : `${format.number(studies.count)} ${words.evidence.unit[studies.unit]}`,
    studies.people === undefined ? undefined : format.number(studies.people),
    words.evidence.setting[setting],
    source,
  );
