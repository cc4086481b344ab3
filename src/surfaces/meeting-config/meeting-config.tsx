import { Body1 } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Host } from '#ports/host.ts';
import { Frame } from '#ui/frame.tsx';
import { Page, PageHeading, Quiet } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import type { LanguageAtFirst, RoomWords } from '#words/catalogue.ts';

export interface MeetingConfigProps {
  readonly host: Host;
  readonly language: LanguageAtFirst<RoomWords>;
  /** Address of the meeting tab's page, whole. */
  readonly tabUrl: string;
}

/** What is added to a meeting, and what its people will see, before the person saves in the host's dialog. */
export function MeetingConfig({ host, language: { words, direction, locale }, tabUrl }: MeetingConfigProps) {
  const theme = useSubscribable(host.theme);
  const say = words.room.config;
  useEffect(() => host.configure?.({ url: tabUrl, name: say.tabName }), [host, tabUrl, say]);
  return (
    <Frame theme={theme} direction={direction} locale={locale}>
      <Page>
        <PageHeading title={say.title} takesFocus={false} />
        {host.configure ? <><Body1>{say.what}</Body1><Quiet>{say.seen}</Quiet><Body1>{say.save}</Body1></> : <Body1>{say.elsewhere}</Body1>}
      </Page>
    </Frame>
  );
}
