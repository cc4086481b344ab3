import type { Spoken } from '../spoken.ts';

/** Half an hour of two people, warm and open-ended: nothing had to be settled and nothing was. */
export const oneToOne: Spoken = {
  id: '2f71d8ab-c405-4e1a-86b9-94d0a3e7f266',
  times: 'padded',
  truth: {
    decided: false,
    how: 'A catch-up. He may want to lead a project one day; both leave it open.',
    nearMisses: ['open question: what happens with the firmware post'],
  },
  script: `
Ingrid: Hi. Have you got a drink?
Tomasz: I've got a drink. I've got the last of the good biscuits too.
Ingrid: I wondered where those went. How are you?
Tomasz: I'm all right. Bit tired. Zosia's teeth, you know.
Ingrid: Oh no. Still?
Tomasz: It's the back ones now. She's fine in the day, she's like a little angel, and then at two o'clock it's, um, it's an opera.
Ingrid: We had that with Even. I used to walk him round the car park.
Tomasz: Does it help?
Ingrid: No. But you get to know the car park.
Tomasz: Ha.
Ingrid: So what's on your mind? I haven't got a list today.
Tomasz: Um. I don't know, really. I had a couple of things. The door's bothering me, obviously, but we talk about the door all the time.
Ingrid: We do. How does it feel, though? You looked a bit, the other day, when Adaeze asked who pays.
Tomasz: Yeah. No, I mean she wasn't wrong. It's my drawing. I just, I'd looked at that corner, in the summer, and I thought hm, and then I went on to the next thing. So it's more that I'm annoyed with myself.
Ingrid: Everybody's got one of those.
Tomasz: What's yours?
Ingrid: I once ordered nine thousand left-hand brackets.
Tomasz: No.
Ingrid: In Trondheim. They're still there I think. They've made a bench.
Tomasz: That does make me feel better.
Ingrid: Good, that's what it's for. I agree it's annoying, but if I'm honest I'd rather we find it with forty on a floor than in a yard.
Tomasz: Yeah.
Ingrid: What was the other thing?
Tomasz: So the other thing is, um. It's a bit vague. I've been here for three years in March, and I like it, I'm not, this isn't that conversation. But I sort of wondered what's next. Like whether I'd want to run something. A whole one, not a corner of one.
Ingrid: Okay. That's nice to hear, actually. What sort of something?
Tomasz: That's the vague bit. The next probe, maybe? Or not. I see what you do all day, and it's mostly people ringing you up.
Ingrid: It's mostly people ringing me up, yeah.
Tomasz: And I don't know if I'd be good at it or if I'd just be cross.
Ingrid: You can be both. I'm often both.
Tomasz: Ha. So I haven't decided anything, I'm just saying it out loud.
Ingrid: No, I'm glad you did. You don't need to know. I'd just keep an eye on what you enjoy, over the winter. Like, the supplier thing, you asked the best question in there, I thought.
Tomasz: The car one?
Ingrid: The car one. Did you enjoy that?
Tomasz: I did, a bit. It was nice when it got sorted. It's not often that quick.
Ingrid: No, it isn't.
Tomasz: And what's happening with the post? The firmware one. Kenji asked me, and I didn't know what to say.
Ingrid: Um. It's, there are two people who'd be good, and it depends on the money, and the money depends on, well. I don't really know yet myself.
Tomasz: Okay.
Ingrid: Is he worried?
Tomasz: He's not worried, he's just doing two people's work very politely.
Ingrid: Yes. I know. I see that.
Tomasz: He'd never say.
Ingrid: No.
(4 seconds)
Tomasz: How's the house?
Ingrid: Oh, don't. So the kitchen man came, and he looked at the wall, and he went, oh. Just that. Oh.
Tomasz: That's an expensive noise.
Ingrid: It's a very expensive noise. There's no lintel. It's just sitting there out of habit.
Tomasz: Like our whole sync service.
Ingrid: Don't tell Priya that.
Tomasz: She says it herself.
Ingrid: Right, I've got to go and be sensible at somebody. Was this useful? I feel like I mostly talked about brackets.
Tomasz: No, it was good. The brackets helped.
Ingrid: Go home early if she's keeping you up. Really. No one's counting.
Tomasz: Thanks. I might.
Ingrid: See you.
Tomasz: See you later.
`,
};
