import type { Spoken } from '../spoken.ts';

/** Settled by silence: a proposal is read out, nobody speaks against it, it stands. */
export const steeringBetaYards: Spoken = {
  id: 'c5a80f3e-72d1-4b94-9e6f-1d37e8b2a077',
  times: 'padded',
  truth: {
    decided: true,
    how: 'By silence: the beta stays at eleven yards until the launch ("any objection? … okay then"), Hannah tells the two that wait.',
    nearMisses: ['deferral: what the app is called goes back to Claire', 'open question: warranty of the beta meters'],
  },
  script: `
Ingrid: Okay, shall we? Adaeze is coming, she says two minutes, so I'd start with the easy one.
Priya: Which is the easy one?
Ingrid: The name of the app.
Mateus: That's not the easy one.
Hannah: That's never been the easy one.
Ingrid: Okay, well, Claire sent five. Has everyone seen the five?
Tomasz: I've seen Plankbook and I've seen the one that sounds like a medicine.
Priya: Pelvanta.
Tomasz: Pelvanta. Take two with water.
Mateus: I liked Plankbook.
Hannah: Everyone likes Plankbook, only somebody's got it already, haven't they? There was a thing.
Ingrid: There's a page about cooking salmon on planks that's called something like it. Claire's checking how close is too close.
Mateus: It's for salmon. Who's going to mix that up?
Hannah: My mother.
Ingrid: Ha. I don't want to spend the hour on it. It's with Claire, we'll get it back when she knows.
Tomasz: Fine by me.
Adaeze: Hello, hello. I'm here. What have I missed?
Ingrid: A medicine.
Adaeze: Sorry?
Ingrid: Nothing. We're on to beta yards, so good timing. Hannah, you've got the page.
Hannah: Yes. So there are eleven running. And we've got two more asking, one's in Denmark and one's that cousin of Hexley, and sales have another five who they'd like to, um, I think the phrase was delight.
Priya: Oh dear.
Hannah: So it could be eighteen. And I've written down what that means. At the moment it's about a day and a half a week for me, and half a day for Priya. If it's eighteen it's pretty much all I do.
Mateus: And there aren't eighteen meters. There are fourteen, of which three are held together with tape.
Tomasz: The tape ones are fine. They're the best ones actually.
Adaeze: What do we learn from more of them? Is it, I mean do we hear new things, or is it the same things louder?
Hannah: Honestly it's the same things louder. The last three yards didn't bring up anything that we hadn't heard.
Priya: For me one in Denmark would've been interesting because of the language on the phones. But I can fake that. I can set my phone to Danish.
Tomasz: Can you get it back out of Danish, though?
Priya: Last time I did Finnish and I had to count the menus.
Ingrid: And what would Lucas say? They're his five.
Hannah: I asked him. He'd like them, but he said he'd rather have five happy ones in May than five grumpy ones now.
Adaeze: That's unusually wise.
Hannah: I wrote it down with the date.
Mateus: From my side, every beta meter I build is one I pull off the line people by hand. It's a morning each. I'd be happy with no more.
Ingrid: So what I'd suggest is we keep it at eleven until launch. No new ones, not Denmark, not the cousin, not Lucas's. They go on a list, and get the first boxes out. Any objection to that?
(5 seconds)
Ingrid: Priya? You're okay without Denmark?
Priya: Mm, yeah.
(3 seconds)
Ingrid: No? Okay then. That's how we'll do it.
Hannah: Good. I'll write to the two who are waiting, I'll be nice about it.
Adaeze: Give them a number on the list, people like having a number.
Hannah: Cousin of Hexley can be number one, he'll tell everybody.
Mateus: He'll have it on his van.
Ingrid: Okay. So then, while we're on those, Mateus, you had something about the tape ones?
Mateus: Yeah, it's more a question. When a beta one breaks, what do we do? Because I've had one back, and I gave him another one, and somebody said to me we should've charged for the probe.
Adaeze: Who said that?
Mateus: I'd rather not say. It was finance.
Tomasz: That's the whole of finance, there's only Jo.
Mateus: I'd rather not say.
Adaeze: I wouldn't charge a beta yard for anything. They're doing us the favour.
Mateus: So is it warranty or is it a gift? Since it goes in a different line.
Ingrid: Is there something in what they signed?
Hannah: There's a sentence. It says that we'll be reasonable.
Priya: Who wrote that?
Hannah: I did. I thought it was reasonable.
Adaeze: Somebody should have a look at that at some point. Not today.
Mateus: Okay. I'll put it under misc.
Ingrid: Misc is getting quite big.
Mateus: Misc is my largest line.
Ingrid: Right. Drop test, Tomasz, is there anything?
Tomasz: It's set up, the plate's level, I've got forty coming. So next time I'll have real numbers. I did two for fun and they were fine, but two for fun isn't anything.
Adaeze: Are we worried?
Tomasz: I'm not worried. I'm, um, I'm curious.
Hannah: That's what he says when he's worried.
Tomasz: I'm a little bit curious about one corner.
Ingrid: Okay. We'll see next week. Priya?
Priya: App's okay. There's the thing with the readings that don't come through, I'm still counting, I want to have a proper graph before I frighten anyone.
Adaeze: Too late.
Priya: No, I mean it's small. I'd just like to know how small.
Hannah: It's not that small if you're the one on the phone.
Priya: No. I know. Graph next week.
Ingrid: Good. Fair stand, just for information, it's paid, it's the corner one again, next to the saw people.
Mateus: Oh no, not the saw people.
Ingrid: The saw people.
Tomasz: I couldn't hear for a day last year.
Adaeze: I thought we'd asked to be moved.
Ingrid: We did ask. They moved the saw people as well.
Mateus: So we both moved, together. Lovely.
Ingrid: Okay, I think that's us. We're early. Does anyone want the time?
Hannah: Yes.
Priya: Yes please.
Ingrid: Off you go. Thanks, all.
Adaeze: Thank you. Bye.
Tomasz: Bye.
`,
};
