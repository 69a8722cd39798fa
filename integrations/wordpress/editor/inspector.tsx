import {COLOURS, type BlockAttributes, type EditProps} from './block-attributes.js';
import {SourceFields} from './source-fields.js';

const {createElement, Fragment} = wp.element;
const {InspectorControls, PanelColorSettings} = wp.blockEditor;
const {CheckboxControl, PanelBody, RangeControl, SelectControl, TextControl, ToggleControl} = wp.components;
const {__} = wp.i18n;

type Names<Type> = {
  [Name in keyof BlockAttributes]: BlockAttributes[Name] extends Type ? Name : never;
}[keyof BlockAttributes];

/** A field of an attribute. */
interface FieldProps<Type> extends Omit<EditProps, 'clientId'> {
  name: Names<Type>;
  label: string;
  help?: string;
}

function Text({attributes, setAttributes, name, label, help, type}: FieldProps<string> & {type?: string}): JSX.Element {
  return (
    <TextControl
      label={label}
      value={String(attributes[name])}
      onChange={(value) => setAttributes({[name]: value})}
      {...(help && {help})}
      {...(type && {type})}
    />
  );
}

function Choice({
  attributes,
  setAttributes,
  name,
  label,
  help,
  options,
}: FieldProps<string> & {options: Record<string, string>}): JSX.Element {
  return (
    <SelectControl
      label={label}
      value={String(attributes[name])}
      options={Object.entries(options).map(([value, text]) => ({value, label: text}))}
      onChange={(value) => setAttributes({[name]: value})}
      {...(help && {help})}
    />
  );
}

function Amount({
  attributes,
  setAttributes,
  name,
  label,
  help,
  min,
  max,
}: FieldProps<number> & {min: number; max: number}): JSX.Element {
  return (
    <RangeControl
      label={label}
      value={Number(attributes[name])}
      min={min}
      max={max}
      onChange={(value) => setAttributes({[name]: value ?? min})}
      {...(help && {help})}
    />
  );
}

function Flag({attributes, setAttributes, name, label}: FieldProps<boolean>): JSX.Element {
  return (
    <ToggleControl
      label={label}
      checked={Boolean(attributes[name])}
      onChange={(value) => setAttributes({[name]: value})}
    />
  );
}

function Parts({
  attributes: {layout, hide = layout === 'grid' ? ['author'] : []},
  setAttributes,
}: Omit<EditProps, 'clientId'>): JSX.Element {
  const parts: Record<string, string> = {
    image: __('Picture', 'newsstand'),
    excerpt: __('Excerpt', 'newsstand'),
    date: __('Date', 'newsstand'),
    author: __('Authors', 'newsstand'),
    themes: __('Themes', 'newsstand'),
    source: __('Publisher', 'newsstand'),
  };
  return (
    <Fragment>
      {Object.entries(parts).map(([part, label]) => (
        <CheckboxControl
          key={part}
          label={label}
          checked={!hide.includes(part)}
          onChange={(shown) => setAttributes({hide: shown ? hide.filter((other) => other !== part) : [...hide, part]})}
        />
      ))}
    </Fragment>
  );
}

/** A colour is saved as the slug of the theme's palette where it is of it, so that it follows the theme. */
function Colours({attributes, setAttributes}: Omit<EditProps, 'clientId'>): JSX.Element {
  const palette = wp.data.useSelect((select) => select('core/block-editor').getSettings().colors ?? [], []);
  const labels = {
    accentColor: __('Accent', 'newsstand'),
    textColor: __('Text', 'newsstand'),
    surfaceColor: __('Cards', 'newsstand'),
    borderColor: __('Lines', 'newsstand'),
  };
  return (
    <PanelColorSettings
      title={__('Colours', 'newsstand')}
      initialOpen={false}
      colorSettings={(Object.keys(COLOURS) as (keyof typeof COLOURS)[]).map((name) => ({
        label: labels[name],
        value: palette.find(({slug}) => slug === attributes[name])?.color ?? (attributes[name] || undefined),
        onChange: (value) => setAttributes({[name]: palette.find(({color}) => color === value)?.slug ?? value ?? ''}),
      }))}
    />
  );
}

/** The settings of a block, beside the page. */
export function Inspector({attributes, setAttributes}: EditProps): JSX.Element {
  const field = {attributes, setAttributes};
  return (
    <InspectorControls>
      <PanelBody title={__('Sources', 'newsstand')}>
        <SourceFields sources={attributes.sources} onChange={(sources) => setAttributes({sources})} />
      </PanelBody>
      <PanelBody title={__('Look', 'newsstand')}>
        <Text {...field} name="heading" label={__('Heading', 'newsstand')} />
        <Amount {...field} name="headingLevel" label={__('Heading level', 'newsstand')} min={1} max={6} />
        <Choice
          {...field}
          name="layout"
          label={__('Layout', 'newsstand')}
          options={{
            grid: __('Cards', 'newsstand'),
            list: __('List', 'newsstand'),
            compact: __('Titles only', 'newsstand'),
          }}
        />
        <Amount {...field} name="limit" label={__('Number of items', 'newsstand')} min={1} max={24} />
        <Amount {...field} name="lead" label={__('Large cards at the top', 'newsstand')} min={0} max={3} />
        <Choice
          {...field}
          name="skin"
          label={__('Skin', 'newsstand')}
          options={{
            '': __('The page’s own', 'newsstand'),
            ...Object.fromEntries(newsstandEditor.skins.map((skin) => [skin, skin])),
          }}
        />
        <Choice
          {...field}
          name="dateFormat"
          label={__('Date', 'newsstand')}
          options={{
            long: __('18 November 2020', 'newsstand'),
            medium: __('18 Nov 2020', 'newsstand'),
            short: __('18/11/2020', 'newsstand'),
            relative: __('3 days ago', 'newsstand'),
          }}
        />
      </PanelBody>
      <PanelBody title={__('On each card', 'newsstand')} initialOpen={false}>
        <Parts {...field} />
        <Text {...field} name="imageFallback" type="url" label={__('Picture for items without one', 'newsstand')} />
        <Flag {...field} name="newTab" label={__('Open in a new tab', 'newsstand')} />
      </PanelBody>
      <PanelBody title={__('Which news', 'newsstand')} initialOpen={false}>
        <Text
          {...field}
          name="theme"
          label={__('Only these themes', 'newsstand')}
          help={__('Commas mean “or”, semicolons mean “and”.', 'newsstand')}
        />
        <Text {...field} name="excludeTheme" label={__('Not these themes', 'newsstand')} />
        <Text {...field} name="search" label={__('With these words', 'newsstand')} />
        <Amount
          {...field}
          name="maxAge"
          label={__('Not older than (days)', 'newsstand')}
          help={__('0 means any age.', 'newsstand')}
          min={0}
          max={365}
        />
        <Text
          {...field}
          name="itemLang"
          label={__('Only in these languages', 'newsstand')}
          help={__('Separate with commas, such as “fr, de”; “page” is the language of this site.', 'newsstand')}
        />
        <Text
          {...field}
          name="excludeUrl"
          label={__('Leave out these addresses', 'newsstand')}
          help={__('Separate addresses with spaces.', 'newsstand')}
        />
        <Choice
          {...field}
          name="order"
          label={__('Order', 'newsstand')}
          options={{
            source: __('As in the source', 'newsstand'),
            newest: __('Newest first', 'newsstand'),
            oldest: __('Oldest first', 'newsstand'),
          }}
        />
        <Flag {...field} name="excludePage" label={__('Leave out the page itself', 'newsstand')} />
        <Choice
          {...field}
          name="choose"
          label={__('Let readers choose a theme', 'newsstand')}
          options={{
            none: __('No', 'newsstand'),
            chips: __('In a row above the news', 'newsstand'),
            list: __('In a list above the news', 'newsstand'),
          }}
        />
        <Choice
          {...field}
          name="paging"
          label={__('More news', 'newsstand')}
          options={{
            none: __('No', 'newsstand'),
            button: __('A button', 'newsstand'),
            scroll: __('By scrolling', 'newsstand'),
          }}
        />
      </PanelBody>
      <PanelBody title={__('Link to all news', 'newsstand')} initialOpen={false}>
        <Text {...field} name="allUrl" type="url" label={__('Address', 'newsstand')} />
        <Text {...field} name="allText" label={__('Text', 'newsstand')} />
      </PanelBody>
      <Colours {...field} />
    </InspectorControls>
  );
}
