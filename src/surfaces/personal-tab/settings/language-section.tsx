import { useEffect, useRef, useState } from 'react';
import { Quiet, Section } from '#ui/layout.tsx';
import { Labelled } from '#views/meeting/labelled.tsx';
import { PickOne } from '#views/meeting/pick-one.tsx';
import { useTabReading } from '#views/reading.tsx';
import { LANGUAGES } from '#words/languages.ts';
import { useTab } from '../tab.ts';

const AS_HOST = '';

/** The person's own choice of a language, over the one of Teams; each is called as those who read it call it. */
export function LanguageSection() {
  const { words } = useTabReading();
  const { languages } = useTab();
  const [asked, setAsked] = useState(languages?.chosen() ?? AS_HOST);
  const [isLost, setIsLost] = useState(false);
  const chose = useRef(false);
  const field = useRef<HTMLDivElement>(null);
  const say = words.settings.language;
  // In other words the page's heading is a new one and takes the focus; whoever chose is still here.
  useEffect(() => { if (chose.current) field.current?.querySelector('select')?.focus(); }, [say]);
  if (!languages) return null;
  const choose = async (tag: string): Promise<void> => {
    const before = asked;
    chose.current = true;
    setAsked(tag);
    setIsLost(false);
    await languages.choose(tag === AS_HOST ? undefined : tag).catch(() => {
      setAsked(before);
      setIsLost(true);
    });
  };
  return (
    <Section title={say.title} lead={say.lead}>
      <div ref={field}>
        <Labelled label={say.label}>
          {(named) => (
            <PickOne
              {...named} value={asked} choose={(tag) => void choose(tag)}
              options={[{ value: AS_HOST, text: say.asHost }, ...LANGUAGES.map((tag) => ({ value: tag, text: nameOf(tag) }))]}
            />
          )}
        </Labelled>
      </div>
      <div role="status">{isLost ? <Quiet>{say.failed}</Quiet> : null}</div>
    </Section>
  );
}

const nameOf = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
