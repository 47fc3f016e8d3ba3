// SPDX-License-Identifier: MIT
// Words of the catalogue's tests.

export const ids = (answer) => (answer.items ?? answer).map((product) => product.id);
export const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
/** One condition of a filter. */
export const where = (attributeMarker, conditionMarker, conditionValue, more = {}) => ({
  attributeMarker,
  conditionMarker,
  conditionValue,
  ...more,
});

export const everyProduct = Array.from({ length: 24 }, (_, i) => i + 1);
export const hotDrinks = [1, 9, 11, 14];
export const sweets = [4, 12, 15];
export const pantry = [7, 20, 21];
