// Doing a task with the keyboard alone. Fails where focus cannot be reached or cannot be seen.

import assert from "node:assert/strict";

// More stops than this before reaching something is itself a barrier.
const TOO_FAR = 150;

/** Returns what a hand on a keyboard can do on a page. */
export function keyboard(page) {
  return {
    /** Presses Tab until the element has focus: `tabTo("button", "Opslaan")`. */
    async tabTo(role, name, { backwards = false } = {}) {
      const wanted = page.getByRole(role, { name }).first();
      await wanted.waitFor();
      for (let stops = 0; stops < TOO_FAR; stops += 1) {
        await page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
        const unseen = await page.evaluate(focusThatCannotBeSeen);
        assert.equal(unseen, null, `on the way to ${role} "${name}": ${unseen}`);
        if (await wanted.evaluate((element) => element === document.activeElement)) return;
      }
      assert.fail(`${role} "${name}" is not reached within ${TOO_FAR} presses of Tab`);
    },
    press: (key) => page.keyboard.press(key),
    /** Types over whatever the field with focus holds. */
    async type(text) {
      await page.keyboard.press("Control+A");
      await page.keyboard.type(text);
    },
  };
}

/** Runs in the page: says why the element with focus cannot be seen as such, or null. */
function focusThatCannotBeSeen() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const what = element.outerHTML.slice(0, 120);
  const box = element.getBoundingClientRect();
  if (box.width < 1 || box.height < 1) return `focus is on something without size: ${what}`;
  const outside = box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth;
  if (outside) return `focus is outside the screen: ${what}`;
  const marked = (candidate) => {
    const style = getComputedStyle(candidate);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  };
  // A styled radio button or checkbox may show it on its label.
  const shown = marked(element) || [...(element.labels ?? [])].some(marked);
  return shown ? null : `nothing shows that this has focus: ${what}`;
}
