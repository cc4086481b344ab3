import type { Spoken } from '../spoken.ts';

/** Settled by call and answer; nobody uses a formal word for it. */
export const enclosureSupplier: Spoken = {
  id: 'b2f5e0d8-91c7-4a6b-8e3d-05a4c7f1e922',
  times: 'unpadded',
  truth: {
    decided: true,
    how: 'Sevnova makes the first two runs: Ingrid asks "so it\'s Sevnova then?", Mateus and the others say yes, Mateus rings them.',
    nearMisses: ['deferral: colour of the case is left for when samples are here'],
  },
  script: `
Mateus: Okay I think it's just us. Hannah can't make it, she's got the auditors.
Ingrid: She wrote to me. She's fine with either as long as the lid shuts.
Kenji: That is a good requirement.
Tomasz: Clear, measurable.
Ingrid: You've got samples, have you? I can hear plastic.
Mateus: I have samples, look. This is Kentmoor, this one, and this is Sevnova. Kenji, you've got the other pair, right?
Kenji: Yes, they are here. The Sevnova one came without the box, it was only in an envelope.
Mateus: In an envelope?
Kenji: A padded envelope. It survived.
Tomasz: That's a drop test in itself.
Mateus: So look, the short version. Kentmoor is an hour up the road, we know them, they're nice, they're twelve percent dearer on the piece. Sevnova's in Slovenia, they're cheaper, and they do the gasket in the same shot, so there's no gluing. That's the thing that makes me like them.
Ingrid: No gluing at all?
Mateus: It comes out of the machine with the gasket on. Feel the edge on that one. Oh, you haven't got one. Well, trust me.
Tomasz: No, it's good. I had it on the bench last night. I tried to peel it and I broke a nail.
Ingrid: And does that change the number? Because the twelve percent is before the gluing, isn't it.
Mateus: It's before. With the gluing it's more like nineteen, because that's Sandra's two mornings.
Ingrid: Oh, wow. Okay.
Kenji: May I say one thing about the inside? On the Kentmoor one the posts for the board are a bit high. Three tenths. I can change the board, but it's a change.
Mateus: Did you tell them?
Kenji: I told them. They said all their posts are like that.
Tomasz: That's such a Kentmoor answer.
Ingrid: Be nice. They came out on a Sunday for us.
Tomasz: I know, I know. They did. I like them. I do.
Ingrid: What about the lead time, because I'm, what I'm nervous of is a lorry stuck somewhere, and we've got launch and no boxes.
Mateus: Yeah. So Sevnova says four weeks to the door, Kentmoor says three but it was five last time. And I asked around. Two people I know use Sevnova, one for, um, garden lights, and he said they're boring. I said what do you mean boring. He said they arrive when they say.
Ingrid: That's the nicest thing you can say about a supplier.
Mateus: That's what I thought.
Kenji: And the minimum?
Mateus: A thousand. Kentmoor's five hundred. But we're doing fifteen hundred anyway.
Ingrid: And if it's a flop?
Mateus: If it's a flop, we've got bigger problems than some boxes.
Tomasz: We can keep biscuits in them.
Ingrid: Right. Um, what about the tool, who owns it? Because last time, you remember, we couldn't get it back.
Mateus: Yeah, so that's in the quote. Page, um, hang on. Page four. It's ours, they store it, we can take it away with sixty days' notice.
Ingrid: Did somebody legal read that?
Mateus: I read it. And I sent it to Ruth, and she wrote back one word, which was fine.
Ingrid: From Ruth that's a long letter.
Mateus: It is.
Tomasz: Can I be the annoying one? What happens when something's wrong? With Kentmoor I get in the car. I've done it three times. I can't get in the car to Slovenia.
Mateus: You can, it's a nice drive.
Tomasz: You know what I mean. If the first batch is out by half a millimetre, what do we do?
Mateus: So they send five from the first shots, by courier, before they run the rest. We measure, we say go. That's in there, too.
Tomasz: Before they run the rest?
Mateus: Before they run the rest. They wait for us.
Tomasz: Oh. Okay, that's better than what we have.
Kenji: Kentmoor never did that.
Tomasz: No, Kentmoor just sends you nine hundred and then you get in the car.
Ingrid: Okay, so is that, does that take care of it for you?
Tomasz: Yeah. If they really wait, yeah.
Kenji: For me also. And the posts are the right height, so I do nothing. I like doing nothing.
Ingrid: Ha. Mateus, how late can we leave it? I mean if I said give me a week.
Mateus: You can have a week, but then it's a week off the end. I wouldn't.
Ingrid: No. Okay. And the steering lot have seen the numbers?
Mateus: Adaeze's seen them. She said below thirty thousand it's ours to sort out, she doesn't want it in her inbox.
Ingrid: What's it come to?
Mateus: Twenty-six four, with the tool.
Ingrid: Right. So it's Sevnova then?
Mateus: Yeah.
Tomasz: Yeah, Sevnova.
Kenji: Yes, for me too.
Ingrid: For the first run, or do we want to say two?
Mateus: I'd say two, they take a bit off for two. And then have a look.
Ingrid: Two, then. Lovely. You ring them?
Mateus: I'll ring them this afternoon, before they go home. They start at six, those people.
Ingrid: And somebody has to tell Kentmoor. I don't want them hearing it from the lorry driver.
Mateus: I'll do it. I'll go up there, actually. I owe him a coffee.
Tomasz: Tell him it was the gluing. It's true and he can do something with it.
Mateus: Yeah, that's good. That's kinder.
Ingrid: Okay. What's the other thing, colour?
Tomasz: Oh God, colour.
Mateus: So there's the grey, and there's the one marketing calls moss.
Kenji: It is green.
Mateus: It's green.
Ingrid: Claire was quite keen on the moss.
Tomasz: In a timber yard you put down a green thing and you never see it again. I'd have it orange.
Ingrid: Orange is the other lot's.
Tomasz: Yeah.
Mateus: We don't have to say yet, they only mix it before the run. Let's look at it when the samples are here, with Claire.
Ingrid: Fine. I'd rather hold one in my hand anyway.
Kenji: Can I keep these two? I want to put a board in.
Mateus: Keep them, keep them. Not the Sevnova one with the tape on it, that's for Hannah.
Kenji: The tape one is for Hannah. Okay.
Ingrid: Good. That was quick. We get twenty minutes back.
Tomasz: I'm going to get a coffee before anyone notices.
Mateus: Bring me one.
Tomasz: You're in another building.
Mateus: Bring it slowly.
Ingrid: Bye, you lot.
Kenji: Bye, thank you.
`,
};
