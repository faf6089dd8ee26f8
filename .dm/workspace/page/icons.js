"use strict";
/** Line pictures, drawn here so that the page loads nothing. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.ICONS = void 0;
function icon(path) {
    return `<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`;
}
exports.ICONS = {
    more: icon('M5 10h.01M10 10h.01M15 10h.01'),
    trash: icon('M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6M8.5 9v4.5M11.5 9v4.5'),
    thumbsUp: icon('M7 9v7H4V9zM7 9l3-6c1.4 0 2 .9 2 2v3h3.4c1 0 1.7.9 1.5 1.9l-1 4.6c-.2.9-.9 1.5-1.8 1.5H7'),
    thumbsDown: icon('M13 11V4h3v7zM13 11l-3 6c-1.4 0-2-.9-2-2v-3H4.600c-1 0-1.700-.9-1.500-1.900l1-4.600C4.300 4.600 5 4 5.900 4H13'),
    info: icon('M10 9v5M10 6.500h.01M10 17.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15'),
    warning: icon('M10 8v4M10 14.500h.01M10 3 2.500 16.500h15z'),
    check: icon('m6.500 10 2.500 2.500 4.500-5M10 17.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15'),
    play: icon('M7 4.500v11l8.500-5.500z'),
    file: icon('M5 2.500h6.500L15 6v11.500H5zM11.500 2.500V6H15'),
};
