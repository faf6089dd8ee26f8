/** How a question is put, which says nothing of what it is about. */

/** "In simple terms", "for dummies", "like I'm five", "so our boss gets it": how the answer should be said. */
const IN_PLAIN_WORDS = anyOf([
  String.raw`\b(?:in|with|using) (?:very |really )?(?:simple|plain|easy|layman'?s?|human|everyday) (?:words?|terms?|english|language)\b`,
  String.raw`\b(?:for|to) (?:an? |the )?(?:absolute |total |complete )?(?:beginners?|dumm(?:y|ies)|newbies?|noobs?|laymen|layman|non.?tech(?:nical|ies)?(?: (?:people|person|folks|manager|boss))?)\b`,
  String.raw`\b(?:to|for) (?:my|our|the) (?:pm|po|boss|manager|ceo|cfo|management|stakeholders?|intern|junior|grandma|grandmother|mum|mom|kids?)\b`,
  String.raw`\bso (?:that )?(?:my|our|the|an?|even) [\w-]+(?: [\w-]+)? (?:gets?|understands?|can (?:follow|understand|get)) (?:it|this)\b`,
  String.raw`\blike (?:i'?m|i am|im) (?:five|5|a child)\b`,
  String.raw`\beli5\b`,
]);

/** Greetings, what the asker wants it for, how long the answer may be, and sighs. */
const WRAPPING = anyOf([
  String.raw`^\W*(?:hi|hey|hello|dear|good (?:morning|afternoon|evening))\b(?:[ ,]+(?:all|everyone|everybody|folks|team|guys|there|people|bot)\b)*`,
  String.raw`\bin (?:a nutshell|short|brief|essence|(?:a few|a couple(?: of)?|one|two|three|\d) (?:words?|sentences?|bullets?|bullet points))\b`,
  String.raw`\b(?:one|two|three|\d) (?:sentences?|bullets?|bullet points)\b`,
  String.raw`\b(?:short|quick|one.?line|dumb|stupid|silly|noob|random) (?:answer|version|summary|question|q)\b`,
  String.raw`\b(?:at a glance|on paper|(?:from|at|on) a high level)\b`,
  String.raw`\basking (?:this )?for (?:an?|the|my|our) [\w-]+(?: [\w-]+){0,2}(?=[.,;!?)]|$)`,
  String.raw`\bfor (?:an?|my|our|the) (?:onboarding|interview|wiki|slide|presentation)(?: (?:docs?|prep|page|deck|question))?(?=[.,;!?)]|$)`,
  String.raw`\bany (?:good |quick |sane )?(?:hints?|tips?|pointers?|thoughts?|suggestions?|advice)\b`,
  String.raw`\b(?:what(?:'?s| is) going on|what gives|am i missing something|looks? (?:fine|ok|okay|right|good|correct) to me|what are (?:my|our|the) options|please advise|thanks? in advance|every\W+single\W+time)\b`,
]);

/** Whether the answer should be in plain words. */
export function isAskedPlainly(text: string): boolean {
  return text.search(IN_PLAIN_WORDS) >= 0;
}

/** A question without what wraps it. */
export function unwrap(text: string): string {
  return text.replace(IN_PLAIN_WORDS, ' ').replace(WRAPPING, ' ');
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'gi');
}
