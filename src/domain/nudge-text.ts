/** Teams shows about so much of a notice. https://learn.microsoft.com/graph/teams-send-activityfeednotifications */
const LONGEST = 150;

/** A commitment as a reminder says it. */
export const nudgeText = (commitment: string): string =>
  (commitment.length > LONGEST ? `${commitment.slice(0, LONGEST - 1)}…` : commitment);
