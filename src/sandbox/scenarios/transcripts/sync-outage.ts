import type { Spoken } from '../spoken.ts';

/** An incident review; what to change is settled in the middle, then the talk goes on to other things. */
export const syncOutage: Spoken = {
  id: 'e86b7d20-5c19-4f93-a7d4-3f20b9ce6155',
  times: 'unpadded',
  truth: {
    decided: true,
    how: 'In the middle: no more updates of the sync service after Wednesday evening; Priya changes the calendar, everybody says yes.',
    nearMisses: [
      'deferral: moving the database is left for the budget',
      'open question: whether the affected yards get something for their trouble',
    ],
  },
  script: `
Priya: Okay, I'll go first as it was me. Shall I just, do you want it in order or the short version?
Ingrid: In order, but short. It's nobody's trial.
Priya: Thanks. So Thursday evening, ten past six, I put the new version of the sync service out. It'd been fine on the test one for two days. I watched it for twenty minutes and then I went swimming.
Tomasz: As you do.
Priya: As you do. And at about quarter past eight it starts filling up the queue. Nobody sees that since the alert goes to the old mailbox.
Hannah: Which old mailbox?
Priya: Ops at. The one we stopped reading when Martin left.
Hannah: Oh no.
Priya: So it fills up, and at nine forty it falls over, and after that the phones can't send anything. They hold it, that part works. And on Friday morning at six all the yards open, and they all try at once.
Kenji: And then it falls over again.
Priya: Then it comes up and falls over, comes up, falls over. I counted eleven times. I saw it at twenty to eight because Hannah rang me.
Hannah: I had four voicemails by then. One was just a man breathing.
Ingrid: Was he all right?
Hannah: He was fine, he was just, he'd pocket-dialled. But the other three weren't.
Priya: So I rolled back at eight oh five and then it took until about half past ten to chew through it all. Nothing lost. I want to say that, I checked it three ways, nothing was lost.
Ingrid: That's really good. I mean that's the main thing.
Kenji: How did you check it?
Priya: Counts on the phone against counts in the table, per yard. Then I picked fifty by hand.
Kenji: Okay. Good.
Ingrid: So what do we think it was? Underneath.
Priya: The bug's boring. It's a connection that's not given back when a yard has no name set. There are two yards with no name. I never had one like that in the tests.
Tomasz: And on the test server they all have names.
Priya: They've all got names, because I named them. After cheeses.
Hannah: That's why I had a ticket from Gorgonzola.
Priya: Yes. Sorry about that.
Ingrid: Ha. Okay. But the bug is one thing, what bothers me is more the, um, it was ten hours before somebody knew.
Priya: Yeah. Same.
Ingrid: So, mailbox first. Where should it go?
Priya: I've already changed that, it goes to my phone and to Kenji's.
Kenji: It rang at three last night. It was a test.
Priya: It was a test. I'm sorry. I thought it was set to the afternoon.
Kenji: My wife also thought so.
Tomasz: Oh dear.
Ingrid: Okay, so that's in. What about going out on a Thursday night? I'm not blaming, I'm just, is it a good time?
Priya: It's a good time for me because it's quiet. It's a bad time since the next thing that happens is the busiest morning of the week.
Hannah: Friday's double. They all load up for the weekend.
Tomasz: I always thought you did it at night so that nobody notices.
Priya: That's exactly it, nobody noticed.
Hannah: What if it was early in the week? In the middle of the day, when we're all here. If it breaks, it breaks with people in the room.
Priya: If I do it in the day then everyone's connected, though. It kicks them off for a minute.
Hannah: A minute's fine. They make a tea. They don't mind a minute, they mind a morning.
Kenji: I think Hannah is right. With the firmware we never do it on a Thursday, since the time with the, you remember.
Tomasz: The upside-down display.
Kenji: The upside-down display, yes.
Ingrid: So what would the rule be? Make it simple so we can remember it.
Priya: Um. Nothing after Wednesday. Like nothing goes out on the sync service after Wednesday six o'clock, and otherwise it's mornings, ten-ish.
Hannah: I'd love that.
Ingrid: Even if it's urgent?
Priya: If it's a fix for something that's already broken, then obviously. But not new stuff.
Ingrid: New stuff not after Wednesday. Tomasz, Kenji, any problem with that on your side?
Tomasz: Nope.
Kenji: No, it's good.
Ingrid: Okay, let's do that from now on. Priya, can you put it in the release calendar so it's not just in our heads?
Priya: Yep, I'll block the slots this afternoon.
Hannah: And tell Lucas, because he promises people things for Fridays.
Priya: I'll tell Lucas.
Ingrid: Good. What else came out of it?
Tomasz: I was wondering about the all-at-once thing. The phones all go at six. Can't they go, like, a bit randomly?
Priya: They can. It's called jitter, and it's on my list, it's been on my list for a year.
Kenji: It's two lines.
Priya: It's two lines, and then an app release and then getting people to update, so.
Tomasz: Right.
Priya: But yeah, it can go in the next one. It's no big thing.
Ingrid: And the database? Someone said, I think it was you, that it's on the small machine still.
Priya: It's on the small machine, because the big one is a hundred and ninety a month. I don't think this was that. It would've fallen over a bit later, that's all.
Ingrid: So it isn't urgent.
Priya: It's not urgent. I'd like it one day. Like a pony.
Ingrid: Okay, let's leave that till there's a budget, and then ask me again.
Priya: Will do.
Hannah: Can I go back to customers? So on the Friday I had nineteen calls all in all. Most of them were quite nice about it. Two weren't. And one of them asked what they're getting for it, and I said I'd find out.
Tomasz: What do you mean, getting?
Hannah: Money off or something. A month free.
Ingrid: What do we normally do?
Hannah: We don't have a normally. It's never been a whole morning.
Kenji: Which yard is it?
Hannah: The big one by the canal. He's got six meters, so he isn't nobody.
Ingrid: Hm. If you do it for him then it's everybody, isn't it.
Tomasz: How much is a month for everyone?
Hannah: I don't know, I'm not the one with the sheet.
Ingrid: I'd have to ask Adaeze, I don't want to, um. It's a nice gesture, but.
Hannah: He did buy six.
Ingrid: I know.
(3 seconds)
Priya: On that, just so you know, the status page said everything was green all morning. Because the status page is a picture.
Tomasz: It's a what?
Priya: It's a picture. Someone made it as a picture, before my time. It's a jpeg that says all systems normal.
Hannah: Oh that's wonderful.
Kenji: It's very reliable.
Ingrid: Okay, can we, that's quite funny but can we take it down?
Priya: I took it down on Saturday.
Ingrid: Fine. Okay, are we done? Is there anything about how it was handled on the day that we'd want different? I thought the two of you were great, actually.
Hannah: I'd have liked to be told when it was back. I found out from a customer.
Priya: That's true. I was so deep in it I forgot. Sorry.
Hannah: It's all right. Next time just shout.
Priya: I'll shout.
Ingrid: Good. Thank you for writing it up so honestly, Priya, that's, I know it isn't fun.
Priya: It was all right. I'd rather this than people whispering.
Tomasz: We whisper about other things.
Priya: I know you do.
Ingrid: Okay. Thanks, everybody. Go and eat something.
`,
};
