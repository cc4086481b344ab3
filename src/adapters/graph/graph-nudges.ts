import { ok } from '#base/result.ts';
import { nudgeText } from '#domain/nudge-text.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Nudges } from '#ports/nudges.ts';
import type { Graph } from './graph.ts';

/** An activity type of the manifest, with the one parameter that its text has. */
const ACTIVITY = 'commitmentNudge';

/** https://learn.microsoft.com/graph/api/chat-sendactivitynotification. The app has to be installed in the chat or for its owner. */
export const createGraphNudges = (graph: Graph, origin: string): Nudges => ({
  async send({ chat, to, commitment }, signal) {
    const path = `/chats/${encodeURIComponent(chat)}/sendActivityNotification`;
    const text = nudgeText(commitment);
    const body = {
      topic: { source: 'entityUrl', value: `${origin}/v1.0/chats/${chat}` },
      activityType: ACTIVITY,
      previewText: { content: text },
      recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', 'userId': to },
      templateParameters: [{ name: 'commitment', value: text }],
    };
    const answer = await graph.send({ method: 'POST', path, scopes: FEATURE_SCOPES.nudge, body }, signal);
    return answer.ok ? ok(undefined) : answer;
  },
});
