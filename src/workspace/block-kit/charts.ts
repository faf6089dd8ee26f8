/** `data_visualization`: pie, bar, area and line charts. */
import { z } from 'zod';
import { chars, id } from './scalars';

const label = chars(20);
const series = z.strictObject({
  name: label,
  data: z
    .array(z.strictObject({ label, value: z.number() }))
    .min(1)
    .max(20),
});
const axes = {
  series: z.array(series).min(1).max(12),
  axis_config: z.strictObject({
    categories: z.array(label).min(1).max(20),
    x_label: chars(50).optional(),
    y_label: chars(50).optional(),
  }),
};

const chart = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('pie'),
    segments: z
      .array(z.strictObject({ label, value: z.number().positive() }))
      .min(1)
      .max(12),
  }),
  z.strictObject({ type: z.literal('bar'), ...axes }),
  z.strictObject({ type: z.literal('area'), ...axes }),
  z.strictObject({ type: z.literal('line'), ...axes }),
]);

export const dataVisualizationBlock = z
  .strictObject({
    type: z.literal('data_visualization'),
    block_id: id.optional(),
    title: chars(50),
    chart,
  })
  .superRefine((block, context) => {
    if (block.chart.type === 'pie') return;
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
