import type { Spoken } from '../spoken.ts';

/** Half a choice: a price is leaned towards and then trails off when somebody looks at the clock. */
export const springPrices: Spoken = {
  id: '41e9c6d3-0fa2-4d7c-b1b8-7a93d25ce033',
  times: 'padded',
  truth: {
    decided: false,
    how: 'A half decision: "I guess we could go with the two forty-nine" gets a murmur and no yes; one person still doubts it.',
    nearMisses: ['dissent: Mateus thinks the margin is too thin at that price', 'open question: does the probe come in the box'],
  },
  script: `
Adaeze: Hello. I'm eating, I apologise, it's the only gap today.
Ingrid: Eat, eat. Claire's joining us for this one, she did the interviews with the yards.
Claire: Hello, good afternoon. Yes, I have the numbers, well, the quotes more than numbers.
Mateus: We like quotes.
Ingrid: So we need something for the printed list. The old meter's at one eighty-five, it's been that since, what, four years?
Mateus: Four and a half.
Adaeze: That's probably part of the trouble.
Ingrid: And for the new one I put three prices on the page. Two nineteen, two forty-nine and two seventy-nine. Claire, what did they say?
Claire: So what's interesting is that nobody flinched at two forty-nine. I always said the price at the end, quite by the way, and I looked at their faces. At two seventy-nine, the small yards make a face. The one in, um, I think it was Hexley, he said, for that I want it to make tea.
Adaeze: Ha. That's a good line.
Claire: And at two nineteen there was one man who asked me what is wrong with it.
Ingrid: Really?
Claire: Yes. He thought it was too cheap to be better.
Mateus: I'd like to meet him, he can have several.
Ingrid: How many did you ask, in total?
Claire: Fourteen. So it's not science.
Adaeze: It's fourteen more than last time.
Mateus: Can I do the dull part? At two nineteen we're under water with the trade discount, more or less. At two forty-nine it's okay but it's thin. It's thinner than the old one, actually, per piece.
Adaeze: How thin is thin?
Mateus: Thirty-one percent before warranty. And that's with the new case, which I think is right but it hasn't, um, there's no invoice for it yet.
Adaeze: And at two seventy-nine?
Mateus: Thirty-eight.
Adaeze: That's a lot of difference for thirty pounds.
Mateus: Well it's all margin, the thirty pounds. There's nothing in it.
Ingrid: But if the small yards make a face.
Mateus: Small yards are, what, a fifth? I'd have to look.
Claire: In number it's more. In money maybe a fifth.
Ingrid: Hm.
Adaeze: What about the probe, is the probe in the box at that price?
Mateus: In my sheet it isn't.
Ingrid: In my head it was.
Claire: When I asked them I showed the picture with the probe. So for them it was in the box.
Adaeze: Okay, so then two forty-nine isn't really two forty-nine.
Mateus: With the probe it's twenty-six percent. So that's, I'd be unhappy with that.
Ingrid: Can the probe be, like, the cheaper probe?
Mateus: There's the short one. It's the same plug. Nobody's tried it with the new board as far as I know.
Adaeze: Somebody must have.
Mateus: You'd have to ask Kenji.
Ingrid: He's at the dentist or something today. No, that's Priya. I don't know where he is.
Claire: Sorry, may I, for the print we don't need the discount, we only need the list price. The printer wants it by the end of next week.
Ingrid: Right, no, that's a good point. List price only.
Adaeze: I'd be sort of drawn to the middle one. It's a clean step up from the old one, you can explain it. It's got a reason.
Ingrid: Me too, I think. With the short probe maybe.
Mateus: I mean, at that price I still think it's too thin, I'll just say it. If the case comes in over or the door thing costs us, there's nothing left.
Ingrid: Yeah.
Adaeze: Is there a way you put it up later? Like you start there and go up in the autumn?
Mateus: Nobody likes that. The distributors hate it.
Claire: The yards also, they keep the old list on the wall for years. I saw one from 2016.
Ingrid: With our phone number? Our old one?
Claire: With a fax number.
Adaeze: Amazing.
Mateus: I miss the fax, honestly.
Ingrid: You don't.
Mateus: I miss the noise.
Adaeze: I've got to be downstairs in five minutes, can we sort of land it?
Ingrid: Yes. So, um. I guess we could go with the two forty-nine, with the short one in the box, and then, I mean, if Kenji says that it works. And see how that feels.
Adaeze: Mm. Could do.
Mateus: I'd want to run it again with the short one. But yeah, I don't know.
Ingrid: Yeah. I think it's probably that. Or around there.
Claire: So do I write it in the layout, or do I leave it with the crosses?
Ingrid: Leave the crosses for now, I think? Or put it in lightly. You know what, put it in and we'll see if anyone shouts.
Claire: Okay. I put it in grey.
Adaeze: In grey, very good. I have to go, sorry. Thank you, Claire, that was really interesting, the tea thing especially.
Claire: Thank you.
Mateus: Bye.
Ingrid: Okay, so that's, yeah. Mateus, are you all right with that?
Mateus: I'm, um. I can see it. I still want to look at the thirty-one again.
Ingrid: Sure. Okay, thanks, both.
Claire: Thank you, bye bye.
`,
};
