"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dataTableBlock = exports.tableBlock = void 0;
/** The two kinds of table: `table` and `data_table`. */
const zod_1 = require("zod");
const rich_text_1 = require("./rich-text");
const scalars_1 = require("./scalars");
const walk_1 = require("./walk");
/** Over all cells; for `table` also over all tables of one message. */
const TABLE_TEXT_MAX = 10_000;
const cellText = zod_1.z.string().superRefine((text, context) => {
    if (text.length === 0)
        context.addIssue({ code: 'custom', message: 'must be more than 0 characters' });
});
const rawText = zod_1.z.strictObject({ type: zod_1.z.literal('raw_text'), text: cellText });
const rawNumber = zod_1.z.strictObject({ type: zod_1.z.literal('raw_number'), value: zod_1.z.number(), text: cellText });
const cell = zod_1.z.discriminatedUnion('type', [rawText, rawNumber, rich_text_1.richTextBlock]);
/** The characters of all cells of a table's rows, the header included. */
function tableText(rows) {
    let sum = 0;
    for (const { value } of (0, walk_1.objectsIn)(rows))
        if (typeof value.text === 'string')
            sum += (0, scalars_1.codePoints)(value.text);
    return sum;
}
function checkGrid(rows, context) {
    const columns = rows[0]?.length ?? 0;
    rows.forEach((row, index) => {
        if (row.length !== columns)
            context.addIssue({
                code: 'custom',
                message: `must have the same number of cells as the first row: ${columns}`,
                path: ['rows', index],
            });
    });
    if (tableText(rows) > TABLE_TEXT_MAX)
        context.addIssue({
            code: 'custom',
            message: `must be less than ${TABLE_TEXT_MAX + 1} characters over all cells`,
            path: ['rows'],
        });
}
const columnSetting = zod_1.z
    .strictObject({
    align: zod_1.z.enum(['left', 'center', 'right']).optional(),
    is_wrapped: zod_1.z.boolean().optional(),
})
    .nullable();
exports.tableBlock = zod_1.z
    .strictObject({
    type: zod_1.z.literal('table'),
    block_id: scalars_1.id.optional(),
    rows: zod_1.z.array(zod_1.z.array(cell).min(1).max(20)).min(1).max(100),
    /** Null skips a column; fewer settings than columns leave the rest as they are. */
    column_settings: zod_1.z.array(columnSetting).max(20).optional(),
})
    .superRefine((table, context) => {
    checkGrid(table.rows, context);
    const columns = table.rows[0]?.length ?? 0;
    if ((table.column_settings?.length ?? 0) > columns)
        context.addIssue({
            code: 'custom',
            message: `no more than ${columns} items allowed`,
            path: ['column_settings'],
        });
});
/**
 * Published sources differ on the largest data table: 201 rows and 20,000 characters, or 101 and 10,000.
 * The smaller pair is taken, so that what passes here passes in Slack by either.
 */
exports.dataTableBlock = zod_1.z
    .strictObject({
    type: zod_1.z.literal('data_table'),
    block_id: scalars_1.id.optional(),
    caption: (0, scalars_1.chars)(3000),
    rows: zod_1.z.array(zod_1.z.array(cell).min(1).max(20)).min(2).max(101),
    page_size: zod_1.z.number().int().min(1).max(100).optional(),
    row_header_column_index: zod_1.z.number().int().min(0).optional(),
})
    .superRefine((table, context) => {
    checkGrid(table.rows, context);
    table.rows[0]?.forEach((header, column) => {
        if (header.type === 'rich_text')
            context.addIssue({
                code: 'custom',
                message: 'rich_text cannot be used for header cells',
                path: ['rows', 0, column],
            });
    });
    const index = table.row_header_column_index ?? 0;
    const columns = table.rows[0]?.length ?? 0;
    if (index >= columns)
        context.addIssue({
            code: 'custom',
            message: `must be no more than ${columns - 1}`,
            path: ['row_header_column_index'],
        });
});
