// SPDX-License-Identifier: MIT
/** The pictures of the goods, drawn: no file to load, nobody's rights but ours. Knows the goods by their ids. */

const PICTURES = {
  'linen-shirt': {
    ground: ['#efe3d0', '#d9c4a5'],
    shadow: [200, 330, 104],
    shapes: `
      <path d="M146 96l-62 34-26 78 44 16 16-34v134h164V190l16 34 44-16-26-78-62-34c-10 22-28 34-54 34s-44-12-54-34z" fill="#fbf7ee"/>
      <path d="M146 96c10 22 28 34 54 34s44-12 54-34l-14-6c-8 14-22 22-40 22s-32-8-40-22z" fill="#e7dcc7"/>
      <path d="M200 130v194" stroke="#d8cab0" stroke-width="3"/>
      <g fill="#b99f78"><circle cx="200" cy="166" r="5"/><circle cx="200" cy="212" r="5"/><circle cx="200" cy="258" r="5"/></g>
      <path d="M230 190h34v32c-10 6-24 6-34 0z" fill="#f1e9d9" stroke="#d8cab0" stroke-width="2"/>`,
  },
  'dew-serum': {
    ground: ['#f6ddd0', '#e2ab92'],
    shadow: [200, 338, 78],
    shapes: `
      <rect x="178" y="58" width="44" height="62" rx="20" fill="#5b3629"/>
      <rect x="168" y="112" width="64" height="34" rx="6" fill="#f7f1ea"/>
      <rect x="134" y="142" width="132" height="196" rx="30" fill="#f7b894"/>
      <path d="M134 226h132v82a30 30 0 0 1-30 30h-72a30 30 0 0 1-30-30z" fill="#e98f63"/>
      <rect x="156" y="210" width="88" height="76" rx="6" fill="#fff8f1"/>
      <path d="M200 222c12 15 18 24 18 32a18 18 0 0 1-36 0c0-8 6-17 18-32z" fill="#e98f63"/>
      <rect x="148" y="160" width="8" height="150" rx="4" fill="#fff" opacity=".45"/>`,
  },
  'rice-cleanser': {
    ground: ['#e6ebdf', '#bccbb0'],
    shadow: [200, 340, 74],
    shapes: `
      <path d="M142 74h116l-12 222H154z" fill="#fbfaf4"/>
      <path d="M142 74h116l-2 26H144z" fill="#e2e3d6"/>
      <rect x="158" y="292" width="84" height="46" rx="8" fill="#7d9270"/>
      <g fill="#c9b98d"><ellipse cx="184" cy="176" rx="7" ry="17" transform="rotate(-24 184 176)"/><ellipse cx="204" cy="162" rx="7" ry="17"/><ellipse cx="224" cy="178" rx="7" ry="17" transform="rotate(24 224 178)"/></g>
      <path d="M204 236c0-24 0-40-1-56" stroke="#7d9270" stroke-width="4" fill="none"/>`,
  },
  'glow-set': {
    ground: ['#f7e7bf', '#e3b960'],
    shadow: [200, 334, 132],
    shapes: `
      <rect x="76" y="206" width="248" height="128" rx="10" fill="#c7672f"/>
      <rect x="96" y="108" width="60" height="130" rx="16" fill="#fdf3e3"/><rect x="110" y="82" width="32" height="34" rx="8" fill="#6d3a1d"/>
      <rect x="170" y="132" width="74" height="106" rx="14" fill="#f3a47b"/><rect x="166" y="120" width="82" height="26" rx="8" fill="#fdf3e3"/>
      <path d="M262 116h44l-6 122h-32z" fill="#fdf3e3"/><rect x="268" y="98" width="32" height="24" rx="6" fill="#6d3a1d"/>
      <rect x="76" y="224" width="248" height="110" rx="10" fill="#d97b3f"/>
      <path d="M200 224v110M76 278h248" stroke="#fbe6b4" stroke-width="10"/>
      <path d="M200 278c-30-34-56-22-48-4s34 12 48 4c14 8 40 14 48-4s-18-30-48 4z" fill="#fbe6b4"/>`,
  },
  pouch: {
    ground: ['#e3e4e6', '#b5bcc4'],
    shadow: [200, 320, 124],
    shapes: `
      <path d="M82 158c0-14 10-24 24-24h188c14 0 24 10 24 24l10 132c2 18-10 30-28 30H100c-18 0-30-12-28-30z" fill="#f3ede1"/>
      <path d="M82 158c0-14 10-24 24-24h188c14 0 24 10 24 24l1 14H81z" fill="#33475b"/>
      <path d="M92 156h216" stroke="#d5b46a" stroke-width="6" stroke-dasharray="7 4"/>
      <rect x="284" y="150" width="12" height="44" rx="6" fill="#d5b46a"/>
      <circle cx="200" cy="246" r="34" fill="none" stroke="#33475b" stroke-width="6"/><circle cx="200" cy="246" r="14" fill="#e06a3f"/>`,
  },
  'lip-tint': {
    ground: ['#ecd4d8', '#c38a97'],
    shadow: [200, 336, 62],
    shapes: `
      <rect x="168" y="190" width="64" height="148" rx="10" fill="#3b1c2a"/>
      <rect x="172" y="168" width="56" height="30" rx="4" fill="#d9b26c"/>
      <path d="M178 170V96c0-8 30-28 44-26v100z" fill="#8f2b49"/>
      <path d="M178 96c0-8 30-28 44-26-4 18-20 30-44 26z" fill="#b34665"/>
      <rect x="178" y="206" width="7" height="116" rx="3" fill="#fff" opacity=".25"/>`,
  },
  'night-cream': {
    ground: ['#d5d9ea', '#8f98c0'],
    shadow: [200, 318, 118],
    shapes: `
      <rect x="92" y="180" width="216" height="138" rx="30" fill="#f4f3fa"/>
      <rect x="84" y="128" width="232" height="66" rx="16" fill="#27305a"/>
      <rect x="84" y="128" width="232" height="20" rx="10" fill="#3a4577"/>
      <path d="M214 214a38 38 0 1 0 24 66 46 46 0 0 1-24-66z" fill="#e7c877"/>
      <g fill="#e7c877"><circle cx="250" cy="232" r="5"/><circle cx="268" cy="256" r="3.5"/></g>`,
  },
  'silk-scarf': {
    ground: ['#f3dfdb', '#d99f92'],
    shadow: [206, 330, 108],
    shapes: `
      <path d="M96 118c70-44 150-40 212 8-52 24-66 52-52 92l34 104c-34 6-60-4-76-30l-34-62-40 88c-28-2-46-16-54-40l46-96c8-24-2-46-36-64z" fill="#c2402c"/>
      <path d="M96 118c70-44 150-40 212 8-74-22-140-22-198 2z" fill="#e77d5f"/>
      <g fill="#fbe3c8"><circle cx="176" cy="134" r="9"/><circle cx="226" cy="132" r="9"/><circle cx="164" cy="186" r="9"/><circle cx="214" cy="182" r="9"/><circle cx="138" cy="244" r="9"/><circle cx="226" cy="240" r="9"/><circle cx="252" cy="288" r="9"/><circle cx="116" cy="288" r="7"/></g>`,
  },
  'straw-hat': {
    ground: ['#dfe9ec', '#a6c3ca'],
    shadow: [200, 292, 150],
    shapes: `
      <ellipse cx="200" cy="256" rx="154" ry="44" fill="#e3bf7a"/>
      <ellipse cx="200" cy="250" rx="154" ry="42" fill="#f0d397"/>
      <path d="M112 246c0-92 34-136 88-136s88 44 88 136c-28 20-148 20-176 0z" fill="#f6dfae"/>
      <path d="M113 222c28 18 146 18 174 0l1 26c-28 20-148 20-176 0z" fill="#b8452c"/>
      <path d="M140 190c36 10 84 10 120 0M150 158c30 8 70 8 100 0" stroke="#e3c387" stroke-width="4" fill="none"/>`,
  },
};

/** An SVG document; undefined for what is no good of this shop. */
export function pictureOf(id) {
  if (!Object.hasOwn(PICTURES, id)) return undefined;
  const { ground, shadow, shapes } = PICTURES[id];
  const [x, y, width] = shadow;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">
    <defs><radialGradient id="g" cx=".4" cy=".32" r=".85"><stop offset="0" stop-color="${ground[0]}"/><stop offset="1" stop-color="${ground[1]}"/></radialGradient></defs>
    <rect width="400" height="400" fill="url(#g)"/>
    <ellipse cx="${x}" cy="${y}" rx="${width}" ry="13" fill="#1c120c" opacity=".2"/>${shapes}
  </svg>`;
}
