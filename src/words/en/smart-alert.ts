/** What Outlook says before an invitation is sent; `open` stands on a button of at most 20 characters. */
export interface SmartAlertWords {
  readonly message: (people: string) => string;
  readonly open: string;
}

export const smartAlert: SmartAlertWords = {
  message: (people) => `This invitation goes to ${people} people and does not say what the meeting is for. Your organisation has Debrief ask about that. You can add the purpose, or send the invitation as it is.`,
  open: 'Add the purpose',
};
