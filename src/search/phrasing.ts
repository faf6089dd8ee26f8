/** How a question is put, which says nothing of what it is about. */

/** Who is told in plain words. */
const LAYPERSON =
  '(?:boss|manager|ceo|cfo|cto|management|stakeholders?|intern|junior|grandma|grandmother|mum|mom|kids?|customers?|pm|product manager|finance(?: manager| team| people)?|sales(?: team| people)?|marketing(?: team| people)?)';
/** Where a clause ends. */
const END = String.raw`(?=\s*(?:[.,;:!?)]|$))`;

/** "In simple terms", "for dummies", "like I'm five", "so our boss gets it": how the answer should be said. */
const PLAIN_FORMS = [
  String.raw`\b(?:in|with|using) (?:very |really )?(?:simple|plain|easy|layman'?s?|human|everyday) (?:words?|terms?|english|language)\b`,
  String.raw`\b(?:for|to) (?:an? |the )?(?:absolute |total |complete )?(?:beginners?|dumm(?:y|ies)|newbies?|noobs?|laymen|layman|non.?tech(?:nical|ies)?(?: (?:people|person|folks|manager|boss))?)\b`,
  String.raw`\b(?:to|for) (?:my|our|the|a) ${LAYPERSON}\b${END}(?<=\b(?:explain|describe)\b.{0,200})`,
  String.raw`\bso (?:that )?(?:my|our|the|a|even (?:my|our|the)) ${LAYPERSON} (?:gets?|understands?|can (?:follow|understand|get)) (?:it|this)\b`,
  String.raw`\blike (?:i'?m|i am|im) (?:five|5|a child)\b`,
  String.raw`\beli5\b`,
];

/** Greetings, what the asker wants it for, how long the answer may be, and sighs. */
const WRAPPING_FORMS = [
  String.raw`^\W*(?:hi|hey|hello|dear|good (?:morning|afternoon|evening))\b(?![-_]| world)(?:[ ,]+(?:all|everyone|everybody|folks|team|guys|there|people|bot)\b)*`,
  String.raw`\bhow(?:'?s it going| are you)(?:[ ,]+(?:all|guys|doing|today|dear|bot)\b)*(?=\s*(?:[.,;:!?)]|$))`,
  '\\b(?:good|nice|great|best|bad|smart|clever|cool|awesome|lovely|silly|stupid|dumb|useless|annoying|dear|thanks|thank you|thx) bot\\b',
  String.raw`\bin (?:a nutshell|essence|(?:a few|a couple(?: of)?|one|two|three|\d) (?:words?|sentences?|bullet points|bullets?))\b`,
  String.raw`\bin (?:short|brief)\b${END}`,
  String.raw`\b(?:one|two|three|\d) (?:sentences?|bullet points|bullets?)\b`,
  String.raw`\b(?:short|quick|dumb|stupid|silly|noob|random) (?:question|q)\b|\b(?:short|quick|one.?line) (?:answer|version|summary)\b${END}`,
  `(?<=[,.(] ?)for (?:instance|example)${END}`,
  String.raw`\b(?:at a glance|on paper|(?:from|at|on) a high level)\b`,
  String.raw`\basking (?:this )?for (?:an?|the|my|our) (?:friend|colleague|teammate|client|customer|boss|intern|interview|(?:onboarding|wiki)(?: docs?| page)?|presentation|slide)\b${END}`,
  String.raw`\bfor (?:an?|my|our|the) (?:onboarding|interview|wiki|slide|presentation)(?: (?:docs?|prep|page|deck|question))?\b${END}`,
  String.raw`\bany (?:good |quick |sane )?(?:hints?|tips?|pointers?|thoughts?|suggestions?|advice)\b`,
  String.raw`\b(?:what(?:'?s| is) going on|what gives|am i missing something|looks? (?:fine|ok|okay|right|good|correct) to me|what are (?:my|our|the) options|please advise|thanks? in advance|every\W{1,3}single\W{1,3}time)\b`,
];

const IN_PLAIN_WORDS = new RegExp(PLAIN_FORMS.join('|'), 'i');
const WRAPPING = new RegExp([...PLAIN_FORMS, ...WRAPPING_FORMS].join('|'), 'gi');

/** Whether the answer should be in plain words. */
export function isAskedPlainly(text: string): boolean {
  return IN_PLAIN_WORDS.test(text);
}

/** A question without what wraps it. */
export function unwrap(text: string): string {
  return text.replace(WRAPPING, ' ');
}
