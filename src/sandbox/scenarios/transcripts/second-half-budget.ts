import type { Spoken } from '../spoken.ts';

/** Put off on purpose: until a named day, for a named reason. Not decided, and not drift either. */
export const secondHalfBudget: Spoken = {
  id: '80d2b94c-1e3f-4c68-ad05-b6f94e27c388',
  times: 'unpadded',
  truth: {
    decided: false,
    how: 'Deferred until the first Thursday of next month, because the bank confirms the credit line only at the end of this one. How to wait is settled (the sheet is locked, the lower line if no letter comes), so "possible" is a fair reading too.',
    nearMisses: ['deferral: the whole budget, with date and reason', 'dissent: Priya fears the second firmware candidate will not wait; it is heard and answered'],
  },
  script: `
Adaeze: So is everybody looking at the same sheet? It should say version six at the top.
Mateus: I've got five.
Adaeze: Reload it.
Mateus: Six. Okay.
Ingrid: Mine says six, but the total's got hashes in it.
Adaeze: Make the column wider.
Ingrid: Oh. Yes. That's quite a big number.
Adaeze: It is. So that's everything everyone asked for. And the line below it is what we've got, if the bank does what it said it would do, and the line below that's if it doesn't.
Priya: And the difference is a person.
Adaeze: The difference is a person and a bit. It's the firmware post, the lab time, and about half of the fair.
Mateus: The fair's spent already though, most of it.
Adaeze: The stand's spent. Not the hotel, not the vans, the film's half.
Ingrid: So when does the bank say?
Adaeze: They were supposed to say last week. I was on with them for an hour, and they were charming and they said nothing. The committee that does it sits on the last working day of the month. So before that, nobody over there can tell me anything, even if they'd like to.
Mateus: And they couldn't say which way it leans?
Adaeze: He said he's optimistic. He's a banker, I don't know what that looks like.
Ingrid: Could we do it in two halves? Say the part we know is safe we go ahead with, and the rest waits?
Adaeze: I thought about that. The thing is, the safe part is only salaries and rent, there's nothing in there to say yes to. Everything interesting is in the bit that's not safe.
Priya: Right.
Mateus: The boards are in the safe part though, aren't they? They're ordered.
Adaeze: The boards are safe. You won't have to eat the boards.
Mateus: Thank you.
Priya: Can I talk about the post? So there are two people. One's fine to wait, he's got a notice period till spring anyway. The other one, Marisol, she's got something else on the table, and I don't think she'll sit there for a month. And she's the better one. So if we do nothing we're sort of choosing.
Ingrid: How long has she got?
Priya: She didn't say. She was polite about it. I'd guess two weeks.
Adaeze: I hear you, and I don't like it either. But I can't offer somebody a job on money I haven't got. I've done that once, it was horrible, for her more than for me.
Priya: No. I know. I just want it said.
Adaeze: It's said. If it was six weeks I'd fight you on it. It's, what, a bit under three. I'd tell her honestly, we want you, the money's confirmed at month end. If she's who you think she is, she may well wait.
Priya: Okay. That's, yeah, okay. I can live with telling her that.
Ingrid: I'd say that too. It's better than something vague.
Mateus: And the lab, do we stop the lab?
Adaeze: What's running there now?
Mateus: Nothing's running. Tomasz wants a slot. If it's a small one it's inside of what we've got left from this half.
Adaeze: Then that's this half, it's not this sheet.
Mateus: Okay, good.
Ingrid: What about the second thing, the vans, could we share with the, um, who did we share with last year?
Mateus: The varnish people. They smelled of varnish.
Ingrid: They were nice though.
Mateus: They were nice. The van smelled till July.
Adaeze: Vans are another afternoon. So what I'd propose is, I don't want to cut it up today on a guess, and then cut it again in three weeks on a fact. The committee's the last working day, I'll have the letter the day after. So we come back to this on the first Thursday of next month, all four of us, an hour, and we do the whole thing then, post and fair and lab. And until then nobody commits anything out of version six.
Ingrid: First Thursday. Morning?
Adaeze: Morning, ten.
Mateus: Works for me.
Priya: Works.
Ingrid: And if the letter's late?
Adaeze: If there's no letter by then, we do it with the lower line. I won't push it out twice.
Ingrid: That's fair. I like that there's an or else.
Mateus: And version six stays as it is? Nobody edits?
Adaeze: Nobody edits. I'm going to lock it. If you think of something, put it in a comment.
Priya: I've already got a comment.
Adaeze: I saw your comment. It's got four exclamation marks.
Priya: It's an important comment.
Ingrid: Is the database machine in here? The hundred and ninety one?
Priya: Row forty-one. Under ponies.
Adaeze: I wondered what ponies was.
Mateus: I thought it was the Christmas thing.
Ingrid: Ha. Okay. So we're done, are we?
Adaeze: We're done. Sorry it's not more fun. I'd rather say not yet than say something that turns out not to be true.
Ingrid: No, it's the right way round.
Priya: Thanks, Adaeze.
Mateus: Thank you. Ciao.
Adaeze: Bye, all.
`,
};
