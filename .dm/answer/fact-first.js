"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.factFirst = factFirst;
const rank_units_1 = require("../search/rank-units");
/** How well a fact must speak of what is asked, against a snippet before which it is put. */
const FACT_FIRST = 0.8;
/** A fact is a line and a snippet a screen: who asks for a fact sees the best one before the snippet that speaks of it as well. */
function factFirst(leading) {
    const [top, ...others] = leading;
    if (top?.unit.kind !== 'snippet' || top.pointed >= rank_units_1.SAME_QUESTION)
        return leading;
    const fact = others.find(({ unit, coverage }) => unit.kind === 'fact' && coverage >= top.coverage * FACT_FIRST);
    return fact ? [fact, ...leading.filter((ranked) => ranked !== fact)] : leading;
}
