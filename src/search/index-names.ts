/** Names of the filters and of the sort key in the search index. */
export const FILTER_YEAR = "nam";
export const FILTER_CATEGORY = "muc";
export const SORT_DAY = "ngay";
