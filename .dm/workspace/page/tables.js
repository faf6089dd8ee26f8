"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tableHtml = tableHtml;
exports.dataTableHtml = dataTableHtml;
/** table and data_table. Both are real tables; the client adds paging and sorting to the second. */
const walk_1 = require("../block-kit/walk");
const html_1 = require("./html");
const render_context_1 = require("./render-context");
const rich_text_1 = require("./rich-text");
/** Rows a data table shows at once where it does not say. */
const PAGE_SIZE = 5;
function rowsOf(block) {
    return (0, walk_1.asList)(block.rows).map(walk_1.asList);
}
function cellHtml(value, context) {
    const cell = (0, render_context_1.looseOf)(value);
    if (!cell)
        return '';
    if (cell.type === 'rich_text')
        return (0, rich_text_1.richTextHtml)(cell, context);
    const text = (0, render_context_1.textOf)(cell.text) || (typeof cell.value === 'number' ? String(cell.value) : '');
    return (0, html_1.withBreaks)(text);
}
/** By what a column is sorted: a number where the cell is one, else its text. */
function sortKey(value) {
    const cell = (0, render_context_1.looseOf)(value);
    if (!cell)
        return '';
    if (cell.type === 'raw_number' && typeof cell.value === 'number')
        return String(cell.value);
    return cell.type === 'rich_text' ? (0, rich_text_1.richTextPlain)(cell) : (0, render_context_1.textOf)(cell.text);
}
/** The older table: alignment and wrapping by column, first row the header. */
function tableHtml(block, context) {
    const settings = (0, walk_1.asList)(block.column_settings).map(render_context_1.looseOf);
    const className = (column) => {
        const setting = settings[column];
        const align = (0, render_context_1.textOf)(setting?.align);
        const names = [
            align === 'center' || align === 'right' ? `align-${align}` : '',
            setting?.is_wrapped === true ? 'is-wrapped' : '',
        ];
        return names.filter(Boolean).join(' ') || null;
    };
    const row = (cells, tag) => {
        const inner = cells.map((cell, column) => {
            const rest = (0, html_1.attributes)({ class: className(column), scope: tag === 'th' ? 'col' : null });
            return `<${tag}${rest}>${cellHtml(cell, context)}</${tag}>`;
        });
        return `<tr>${inner.join('')}</tr>`;
    };
    const [header = [], ...body] = rowsOf(block);
    return `<div class="table-scroll" tabindex="0" role="region" aria-label="Table"><table class="slack-table"><thead>${row(header, 'th')}</thead><tbody>${body.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>`;
}
/** The newer table: caption, sortable headers, pages. Without a client all rows beyond the first page stay hidden. */
function dataTableHtml(block, context) {
    const [header = [], ...body] = rowsOf(block);
    const size = typeof block.page_size === 'number' && block.page_size >= 1 ? Math.floor(block.page_size) : PAGE_SIZE;
    const headerIndex = typeof block.row_header_column_index === 'number' ? block.row_header_column_index : 0;
    const numeric = header.map((_, column) => body.length > 0 && body.every((row) => (0, render_context_1.looseOf)(row[column])?.type === 'raw_number'));
    const head = header
        .map((cell, column) => {
        const button = (0, html_1.attributes)({
            type: 'button',
            class: 'sort',
            'data-column': column,
            'data-numeric': numeric[column] === true,
        });
        const th = (0, html_1.attributes)({
            scope: 'col',
            'aria-sort': 'none',
            class: numeric[column] ? 'align-right' : null,
        });
        return `<th${th}><button${button}>${cellHtml(cell, context)}<span class="sort-mark" aria-hidden="true"></span></button></th>`;
    })
        .join('');
    const rows = body
        .map((cells, index) => {
        const inner = cells.map((cell, column) => {
            const tag = column === headerIndex ? 'th' : 'td';
            const rest = (0, html_1.attributes)({
                scope: tag === 'th' ? 'row' : null,
                class: numeric[column] ? 'align-right' : null,
                'data-sort': sortKey(cell),
            });
            return `<${tag}${rest}>${cellHtml(cell, context)}</${tag}>`;
        });
        return `<tr${(0, html_1.attributes)({ hidden: index >= size })}>${inner.join('')}</tr>`;
    })
        .join('');
    const shown = Math.min(size, body.length);
    const pager = body.length > size
        ? `<div class="pager"><button type="button" class="btn btn-small" data-page="-1" disabled>Previous</button><span class="pager-where" aria-live="polite">1–${shown} of ${body.length}</span><button type="button" class="btn btn-small" data-page="1">Next</button></div>`
        : '';
    const caption = (0, html_1.escapeHtml)((0, render_context_1.textOf)(block.caption));
    return `<div${(0, html_1.attributes)({ class: 'data-table', 'data-page-size': size })}><div class="table-scroll" tabindex="0"><table class="slack-table"><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>${pager}</div>`;
}
