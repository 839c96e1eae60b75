import type { Page } from 'playwright-core';

/** The choices and the examples of fields that a control has no room for, with the name of the control. */
export function cutControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d');
    /** What browsers draw at the end of a select. */
    const ARROW = 20;
    const controls = document.querySelectorAll<HTMLSelectElement | HTMLInputElement>(
      'select, input',
    );
    return Array.from(controls).flatMap((control) => {
      if (pen === null || !control.checkVisibility()) return [];
      const [text, arrow] =
        'selectedOptions' in control
          ? [control.selectedOptions[0]?.text.trim() ?? '', ARROW]
          : [control.placeholder, 0];
      const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(control);
      pen.font = font;
      const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd);
      const room = control.clientWidth - padding - arrow;
      return pen.measureText(text).width > room ? [`${control.name}: ${text}`] : [];
    });
  });
}
