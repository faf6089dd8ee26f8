"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.validateView = validateView;
/** Modals and Home tabs. */
const zod_1 = require("zod");
const composition_1 = require("./composition");
const problem_1 = require("./problem");
const scalars_1 = require("./scalars");
const validate_blocks_1 = require("./validate-blocks");
const walk_1 = require("./walk");
const VIEW_TEXT_MAX = 24;
const common = {
    /** Checked by the rules for blocks; here only that it is there. */
    blocks: zod_1.z.array(zod_1.z.unknown()).min(1),
    callback_id: (0, scalars_1.chars)(255, 0).optional(),
    private_metadata: (0, scalars_1.chars)(3000, 0).optional(),
    external_id: (0, scalars_1.chars)(255, 0).optional(),
};
const view = zod_1.z.discriminatedUnion('type', [
    zod_1.z.strictObject({
        type: zod_1.z.literal('modal'),
        ...common,
        title: (0, composition_1.plainText)(VIEW_TEXT_MAX),
        submit: (0, composition_1.plainText)(VIEW_TEXT_MAX).optional(),
        close: (0, composition_1.plainText)(VIEW_TEXT_MAX).optional(),
        clear_on_close: zod_1.z.boolean().optional(),
        notify_on_close: zod_1.z.boolean().optional(),
        submit_disabled: zod_1.z.boolean().optional(),
    }),
    zod_1.z.strictObject({ type: zod_1.z.literal('home'), ...common }),
]);
/**
 * Tells what Slack would refuse in a view given to views.open, push, update or publish.
 * Pointers start at the view itself, such as `/title/text`; Slack's answers put `/view` before them.
 */
function validateView(value) {
    const problems = (0, problem_1.problemsOf)(view, value, '');
    if (!(0, walk_1.isLoose)(value))
        return problems;
    const blocks = (0, walk_1.asList)(value.blocks);
    const surface = value.type === 'home' ? 'home' : 'modal';
    if (blocks.length > 0)
        problems.push(...(0, validate_blocks_1.validateBlocksAt)(value.blocks, surface, '/blocks'));
    if (surface === 'modal' && value.submit === undefined) {
        const index = blocks.findIndex((block) => (0, walk_1.isLoose)(block) && block.type === 'input');
        if (index >= 0)
            problems.push({
                code: 'missing_required_field',
                message: 'must define `submit` to use an `input` block in modals',
                pointer: `/blocks/${index}/input`,
            });
    }
    const focused = [...(0, walk_1.objectsIn)(blocks)].filter((found) => found.value.focus_on_load === true);
    for (const { path } of focused.slice(1))
        problems.push({
            code: 'failed_constraint',
            message: 'only one element can have `focus_on_load` set to true',
            pointer: (0, problem_1.pointerOf)('/blocks', [...path, 'focus_on_load']),
        });
    return problems;
}
