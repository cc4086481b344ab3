// The least that an add-in must do to list a week's meetings: teams-js, nested app auth, one request to Graph, Fluent's own
// pieces. It keeps nothing, judges nothing and knows no failure; Debrief is measured beside it.
import { createNestablePublicClientApplication } from '@azure/msal-browser';
import { Badge, Caption1, FluentProvider, Link, Spinner, Title2, teamsLightTheme } from '@fluentui/react-components';
import { app } from '@microsoft/teams-js';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

interface Event {
  readonly id: string;
  readonly subject: string;
  readonly start: { readonly dateTime: string };
  readonly attendees: readonly unknown[];
}

const asked = new URLSearchParams(location.search);
const SCOPES = ['User.Read', 'Calendars.Read'];

await app.initialize();
const context = await app.getContext();
const client = await createNestablePublicClientApplication({
  auth: { clientId: '00000000-0000-0000-0000-000000000000', authority: 'https://login.microsoftonline.com/organizations' },
});

async function events(): Promise<readonly Event[]> {
  const { loginHint } = context.user ?? {};
  const { accessToken } = await client.acquireTokenSilent({ scopes: SCOPES, ...(loginHint === undefined ? {} : { loginHint }) });
  const range = new URLSearchParams({ startDateTime: asked.get('from') ?? '', endDateTime: asked.get('to') ?? '', $select: 'id,subject,start,attendees', $orderby: 'start/dateTime desc', $top: '200' });
  const answer = await fetch(`https://graph.microsoft.com/v1.0/me/calendarView?${range}`, { headers: { authorization: `Bearer ${accessToken}` } });
  const { value } = (await answer.json()) as { readonly value: readonly Event[] };
  return value;
}

function Week() {
  const [shown, show] = useState<readonly Event[]>();
  useEffect(() => void events().then(show), []);
  if (!shown) return <Spinner label="Reading" />;
  return (
    <>
      <Title2 as="h1">My week</Title2>
      <ul>
        {shown.map(({ id, subject, start, attendees }) => (
          <li key={id}>
            <Caption1>{new Date(`${start.dateTime}Z`).toLocaleString()}</Caption1> <Link href={`#${id}`}>{subject}</Link> <Badge appearance="outline">{attendees.length}</Badge>
          </li>
        ))}
      </ul>
    </>
  );
}

createRoot(document.getElementById('bare') as HTMLElement).render(<FluentProvider theme={teamsLightTheme}><Week /></FluentProvider>);
void app.notifySuccess();
