/**
 * Drawings of what the recorded site's pictures show, in a field of 160 × 90, so that their alternative texts are true. They are by
 * the file's name, without its size.
 *
 * @typedef {{alt: string, svg: string}} Scene
 */

/** @param {number} count @param {(index: number) => string} draw */
const repeat = (count, draw) => Array.from({length: count}, (_, index) => draw(index)).join('');

/** A person from the waist up. @param {number} x @param {number} y @param {string} clothes @param {string} skin @param {string} hair */
const person = (x, y, clothes, skin, hair) =>
  `<g transform="translate(${x} ${y})"><path d="M-13 40v-17q0-11 13-11t13 11v17z" fill="${clothes}"/><path d="M-3.4 5h6.8v9q-3.4 3.4-6.8 0z" fill="${skin}"/><circle r="7.4" fill="${skin}"/><path d="M-7.8 1q-1.4-10 7.8-10t7.8 10q-3-5-7.8-5t-7.8 5z" fill="${hair}"/></g>`;

/** @param {string} id @param {string} top @param {string} bottom */
const sky = (id, top, bottom) =>
  `<defs><linearGradient id="${id}" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="160" height="90" fill="url(#${id})"/>`;

const building = (/** @type {string} */ light) => `
<path d="M0 78h160v12H0z" fill="#1a2c3f"/><path d="M22 34h84v44H22z" fill="#27445c"/><path d="M106 46h34v32h-34z" fill="#1f384d"/>
${repeat(6, (column) => repeat(4, (row) => `<rect x="${26 + column * 13.2}" y="${38 + row * 9.6}" width="11" height="7.4" fill="${(column * 3 + row * 5) % 4 === 0 ? '#5d7f97' : light}" fill-opacity="${0.75 + ((column + row) % 3) * 0.1}"/>`))}
${repeat(2, (column) => repeat(3, (row) => `<rect x="${111 + column * 14}" y="${51 + row * 8.6}" width="10" height="5.4" fill="${(column + row) % 2 ? light : '#47687f'}"/>`))}
<path d="M18 31h92v3.4H18z" fill="#3c6180"/><path d="M58 70h12v8H58z" fill="#fff3cf"/>
<g fill="#16384a"><circle cx="12" cy="70" r="7"/><path d="M11 70h2v9h-2z"/><circle cx="149" cy="68" r="8"/><path d="M148 70h2v9h-2z"/></g>`;

/** @type {Readonly<Record<string, Scene>>} */
const SCENES = {
  'healthtech-incubator': {
    alt: 'Drawing of a glass-fronted laboratory building at dusk',
    svg: `${sky('s', '#2b3f6b', '#e8a27c')}<circle cx="126" cy="40" r="11" fill="#ffd9a0" fill-opacity=".85"/>${building('#ffe2a6')}`,
  },
  'centre-clinique': {
    alt: 'Dessin de la façade d’un hôpital au lever du soleil',
    svg: `${sky('s', '#8fc3dd', '#fde3c0')}<circle cx="24" cy="46" r="14" fill="#fff2c6"/>${building('#cfe6f2')}<path d="M62 16h4v5h5v4h-5v5h-4v-5h-5v-4h5z" fill="#c43d3d"/>`,
  },
  'highly-cited-researchers': {
    alt: 'Drawing of four researchers in front of a whiteboard',
    svg: `<rect width="160" height="90" fill="#dfe8ec"/><rect y="80" width="160" height="10" fill="#b9c8cf"/><rect x="22" y="8" width="116" height="52" rx="1.5" fill="#fff" stroke="#9fb2bc"/>
<g fill="none" stroke-linecap="round" stroke-width="1.1"><path d="M34 48q9-28 20-14t22-20" stroke="#0b7285"/><path d="M32 50h44M34 16v36" stroke="#7c8f99"/><path d="M90 18h34M90 24h26M90 30h30" stroke="#495965"/><path d="M92 42l8-6 7 7 9-9" stroke="#c2410c"/></g>
${person(34, 50, '#24506b', '#e7b48f', '#3a2a20')}${person(66, 47, '#fff', '#8d5a3b', '#1d1512')}${person(97, 51, '#2f7d6b', '#f0c7a4', '#8a5a2b')}${person(128, 48, '#7a3b52', '#d8a27a', '#5b5b63')}`,
  },
  'gut-twin': {
    alt: 'Drawing of a network in green and blue',
    svg: `<rect width="160" height="90" fill="#0d2d3a"/>${(() => {
      const points = Array.from({length: 26}, (_, index) => {
        const angle = index * 2.399963;
        const radius = 7.6 * Math.sqrt(index);
        return {
          x: 80 + radius * 1.75 * Math.cos(angle),
          y: 45 + radius * Math.sin(angle),
          r: 1.6 + ((index * 7) % 5) * 0.9,
        };
      });
      const lines = points.flatMap((a, index) =>
        points
          .slice(index + 1)
          .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 24)
          .map((b) => `<path d="M${a.x.toFixed(1)} ${a.y.toFixed(1)}L${b.x.toFixed(1)} ${b.y.toFixed(1)}"/>`),
      );
      const circles = points.map(
        ({x, y, r}, index) =>
          `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(1)}" fill="${index % 3 ? '#7bd3a6' : '#5ab4e6'}"/>`,
      );
      return `<g stroke="#5f9fae" stroke-opacity=".55" stroke-width=".6">${lines.join('')}</g>${circles.join('')}`;
    })()}`,
  },
  'quiet-decade': {
    alt: 'Drawing of an elderly man walking along a river',
    svg: `${sky('s', '#cfe3ea', '#f6ead4')}<path d="M0 52q30-16 62-8t98-10v30H0z" fill="#9dbb9a"/><path d="M0 60q52-10 96-2t64-4v14q-50 8-90 2T0 76z" fill="#78aec8"/><path d="M6 66q24-4 46-1M70 69q26 3 44 0" stroke="#d8ecf4" stroke-width=".9" fill="none"/><path d="M0 74q60-8 160-2v18H0z" fill="#7d9a6c"/>
<g transform="translate(104 42)"><circle cx="0" cy="0" r="4.6" fill="#e5b893"/><path d="M-4.8-1q0-5 4.8-5t4.8 4.6l-2-1.6h-5.4z" fill="#f4f4f2"/><path d="M-5.4 23q-2-16 4-18t8 6l-1 12z" fill="#39506b"/><path d="M-4 22l-3 15h4l3-11 4 11h4l-4-15z" fill="#2b2f3a"/><path d="M5 10l6 8 1.6 19" fill="none" stroke="#5c3d22" stroke-width="1.4"/><path d="M4 8l6 8" stroke="#39506b" stroke-width="3.4" stroke-linecap="round"/></g>
<g fill="#5e8a5c"><circle cx="24" cy="38" r="10"/><circle cx="36" cy="42" r="7"/><path d="M23 42h2v20h-2z" fill="#6b4a2d"/></g>`,
  },
  'postcode-heart': {
    alt: 'Drawing of the map of a city with coloured districts',
    svg: `<rect width="160" height="90" fill="#eef2ec"/><g stroke="#fff" stroke-width="1.6"><path d="M0 0h52l6 26-26 18L0 34z" fill="#f2b880"/><path d="M52 0h50l4 22-22 16-26-12z" fill="#8fc1b5"/><path d="M102 0h58v32l-34 4-20-14z" fill="#e07a5f"/><path d="M0 34l32 10 4 26-36 8z" fill="#81a4cd"/><path d="M32 44l26-18 26 12 2 30-50 2z" fill="#f4d58d"/><path d="M84 38l22-16 20 14-2 30-38 2z" fill="#b5838d"/><path d="M126 36l34-4v40l-36-6z" fill="#a8c686"/><path d="M0 78l36-8 50-2 4 22H0z" fill="#c9ada7"/><path d="M86 68l38-2 36 6v18H90z" fill="#6d9dc5"/></g><path d="M-2 58q36 4 56-10t48 4 60-18" fill="none" stroke="#5b9bd5" stroke-width="4"/><path d="M78 27c0-5 7-6 7 0 0-6 8-5 8 0 0 6-7 9-8 13-1-4-7-7-7-13z" fill="#c1121f"/>`,
  },
  'data-space': {
    alt: 'Drawing of a nurse holding a tablet',
    svg: `<rect width="160" height="90" fill="#d7e9ea"/><path d="M0 90V20q80-34 160 0v70z" fill="#c0dcdd"/><g transform="translate(64 8) scale(2)">${person(0, 10, '#2a7f8e', '#c98f68', '#2d1e17')}<path d="M-6 4.4q6-6 12 0l-.6-3.4q-5.4-4-10.8 0z" fill="#fff"/></g><g transform="translate(82 52) rotate(-8)"><rect width="44" height="30" rx="3" fill="#22343f"/><rect x="3" y="3" width="38" height="24" rx="1" fill="#eef7f8"/><path d="M6 18h6l3-8 4 13 4-9 2 4h12" fill="none" stroke="#c2410c" stroke-width="1.4"/></g><path d="M60 72q14 8 30 0" stroke="#c98f68" stroke-width="7" stroke-linecap="round" fill="none"/>`,
  },
  'brown-fat': {
    alt: 'Drawing of fat cells under a microscope',
    svg: `<rect width="160" height="90" fill="#3d1f2b"/>${repeat(45, (index) => {
      const [column, row] = [index % 9, Math.floor(index / 9)];
      const x = column * 21 + (row % 2) * 10 - 6;
      const y = 7 + row * 19;
      const r = 9.6 + ((index * 5) % 4) * 0.7;
      return `<circle cx="${x}" cy="${y}" r="${r}" fill="#e8a87c" fill-opacity=".85" stroke="#f8dcc4" stroke-width=".8"/><circle cx="${x + ((index * 3) % 7) - 3}" cy="${y + ((index * 5) % 7) - 3}" r="2.2" fill="#7a2e3f"/>`;
    })}`,
  },
  'glucose-meter': {
    alt: 'Drawing of a hand with a wristband',
    svg: `<rect width="160" height="90" fill="#e9e4f5"/><path d="M0 56q40-12 70-8l34-4q8-4 18-14 6-4 8 2-2 8-9 15l26 2q6 2 1 6-4 2-18 3 16 1 14 6-1 4-18 3 12 2 9 6-3 3-17 0-16 8-44 6-40-2-74 8z" fill="#d8a27a"/><path d="M42 46l20-3 5 30-20 4z" fill="#2f3d58"/><rect x="46" y="49" width="16" height="18" rx="3" transform="rotate(-8 54 58)" fill="#101827"/><path d="M48 60l4-5 4 4 5-6" stroke="#7be0b0" stroke-width="1.6" fill="none"/>`,
  },
};

/** The drawing for a picture of the recorded site, if there is one. @param {string} name @returns {Scene | undefined} */
// WordPress calls the smaller copy of a picture that was too large "-scaled", and cuts its sizes from the large one.
export const sceneOf = (name) => SCENES[name.replace(/-scaled$/, '')];
