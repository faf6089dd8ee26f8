"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dataVisualizationBlock = void 0;
/** `data_visualization`: pie, bar, area and line charts. */
const zod_1 = require("zod");
const scalars_1 = require("./scalars");
const label = (0, scalars_1.chars)(20);
const series = zod_1.z.strictObject({
    name: label,
    data: zod_1.z
        .array(zod_1.z.strictObject({ label, value: zod_1.z.number() }))
        .min(1)
        .max(20),
});
const axes = {
    series: zod_1.z.array(series).min(1).max(12),
    axis_config: zod_1.z.strictObject({
        categories: zod_1.z.array(label).min(1).max(20),
        x_label: (0, scalars_1.chars)(50).optional(),
        y_label: (0, scalars_1.chars)(50).optional(),
    }),
};
const chart = zod_1.z.discriminatedUnion('type', [
    zod_1.z.strictObject({
        type: zod_1.z.literal('pie'),
        segments: zod_1.z
            .array(zod_1.z.strictObject({ label, value: zod_1.z.number().positive() }))
            .min(1)
            .max(12),
    }),
    zod_1.z.strictObject({ type: zod_1.z.literal('bar'), ...axes }),
    zod_1.z.strictObject({ type: zod_1.z.literal('area'), ...axes }),
    zod_1.z.strictObject({ type: zod_1.z.literal('line'), ...axes }),
]);
exports.dataVisualizationBlock = zod_1.z
    .strictObject({
    type: zod_1.z.literal('data_visualization'),
    block_id: scalars_1.id.optional(),
    title: (0, scalars_1.chars)(50),
    chart,
})
    .superRefine((block, context) => {
    if (block.chart.type === 'pie')
        return;
    const { categories } = block.chart.axis_config;
    block.chart.series.forEach((line, index) => {
        const labels = line.data.map((point) => point.label);
        if (labels.length !== categories.length || labels.some((one) => !categories.includes(one)))
            context.addIssue({
                code: 'custom',
                message: 'must have one data point for each category',
                path: ['chart', 'series', index, 'data'],
            });
    });
});
