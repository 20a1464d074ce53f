const { default: Sequencer } = require("@jest/test-sequencer");

/** Files that take long, as far as their size does not tell: begun last, they would end alone. */
const slow = [
  "test/end-to-end/large-result",
  "test/end-to-end/refresh-trouble",
  "test/end-to-end/refresh-worked-on",
  "test/end-to-end/refresh-interrupted",
  "test/end-to-end/trouble",
  "test/end-to-end/screens-",
  "test/end-to-end/wide-table",
  "test/end-to-end/chart.test",
  "test/end-to-end/arrangements",
  "test/end-to-end/labels-and-origin",
  "test/end-to-end/keyboard",
  "test/end-to-end/refresh-promise",
  "test/endure/hostile-day",
  "test/query/random-questions",
  "test/query/demonstration-figures",
  "test/addin/drill",
  "test/demonstration/published",
];

/** On a fresh machine nobody knows how long a test takes: those that are known to are begun first. */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const placeOf = ({ path }) => {
      const at = slow.findIndex((name) => path.replaceAll("\\", "/").includes(name));
      return at < 0 ? slow.length : at;
    };
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
};
