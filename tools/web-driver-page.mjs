/** @typedef {'left' | 'middle' | 'right'} Button */

/** What WebDriver calls the keys that write nothing: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = new Map(
  Object.entries({
    Backspace: '\uE003',
    Tab: '\uE004',
    Enter: '\uE007',
    Shift: '\uE008',
    Control: '\uE009',
    Alt: '\uE00A',
    Escape: '\uE00C',
    PageUp: '\uE00E',
    PageDown: '\uE00F',
    End: '\uE010',
    Home: '\uE011',
    ArrowLeft: '\uE012',
    ArrowUp: '\uE013',
    ArrowRight: '\uE014',
    ArrowDown: '\uE015',
    Delete: '\uE017',
  }),
);

/** @param {string} name */
function key(name) {
  const value = name.length === 1 ? name : KEYS.get(name);
  if (value === undefined) {
    throw new Error(`Unknown key: ${name}`);
  }
  return value;
}

/** @param {{button?: Button}} [options] */
const buttonOf = ({button = 'left'} = {}) => ['left', 'middle', 'right'].indexOf(button);

/** @param {number} x @param {number} y */
const moveTo = (x, y) => ({type: 'pointerMove', duration: 0, origin: 'viewport', x, y});

/** @param {string} value */
const stroke = (value) => [
  {type: 'keyDown', value},
  {type: 'keyUp', value},
];

/** Waits until the page has a size. Without a window manager the window changes some time after it was told to. */
const UNTIL_SIZE = `
  const [width, height, done] = arguments;
  const look = () => {
    if (innerWidth === width && innerHeight === height) {
      removeEventListener('resize', look);
      done();
    }
  };
  addEventListener('resize', look);
  look();`;

/**
 * The part of puppeteer's `Page` that the commands of the test runner call, on a WebDriver.
 *
 * @param {import('./web-driver.mjs').WebDriver} driver
 */
export function webDriverPage(driver) {
  /** @param {...object} actions */
  const keyboard = (...actions) => driver.post('/actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
  /** @param {...object} actions */
  const mouse = (...actions) =>
    driver.post('/actions', {
      actions: [{type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions}],
    });

  return {
    keyboard: {
      /** @param {string} text */
      type: (text) => keyboard(...[...text].flatMap(stroke)),
      /** @param {string} name */
      press: (name) => keyboard(...stroke(key(name))),
      /** @param {string} name */
      down: (name) => keyboard({type: 'keyDown', value: key(name)}),
      /** @param {string} name */
      up: (name) => keyboard({type: 'keyUp', value: key(name)}),
    },
    mouse: {
      /** @param {number} x @param {number} y */
      move: (x, y) => mouse(moveTo(x, y)),
      /** @param {number} x @param {number} y @param {{button?: Button}} [options] */
      click: (x, y, options) =>
        mouse(
          moveTo(x, y),
          {type: 'pointerDown', button: buttonOf(options)},
          {type: 'pointerUp', button: buttonOf(options)},
        ),
      /** @param {{button?: Button}} [options] */
      down: (options) => mouse({type: 'pointerDown', button: buttonOf(options)}),
      /** @param {{button?: Button}} [options] */
      up: (options) => mouse({type: 'pointerUp', button: buttonOf(options)}),
      reset: () => driver.delete('/actions'),
    },

    /** @param {{width: number, height: number}} size of the page; WebDriver knows that of the window */
    async setViewport({width, height}) {
      const [window, [innerWidth, innerHeight]] = await Promise.all([
        driver.get('/window/rect'),
        driver.run('arguments[0]([innerWidth, innerHeight])', []),
      ]);
      if (innerWidth !== width || innerHeight !== height) {
        await driver.post('/window/rect', {
          width: window.width + width - innerWidth,
          height: window.height + height - innerHeight,
        });
        await driver.run(UNTIL_SIZE, [width, height]);
      }
    },

    emulateMediaFeatures: () => Promise.reject(new Error('WebKitGTK cannot emulate media features.')),
  };
}
