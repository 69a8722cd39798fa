import type {BlockSource} from './block-attributes.js';
import type {SourceReport} from './use-preview.js';

const {createElement, Fragment, useState} = wp.element;
const {Button, Notice, SelectControl, TextControl} = wp.components;
const {__, sprintf} = wp.i18n;

const FORMATS = ['auto', 'wordpress', 'json-feed', 'drupal', 'ghost', 'rss', 'mapped'];

/** What is wrong with a source, and the addresses that would do instead. */
export function SourceProblem({report, onUse}: {report: SourceReport; onUse: (url: string) => void}): JSX.Element {
  return (
    <Notice status={report.count > 0 ? 'warning' : 'error'} isDismissible={false}>
      <strong>{report.url}</strong>
      <br />
      {report.problem}
      {report.count > 0 && ` ${sprintf(__('Readers still see the last %d items.', 'newsstand'), report.count)}`}
      {report.found.length > 0 && (
        <Fragment>
          <p>{__('We found news at:', 'newsstand')}</p>
          {report.found.map((url) => (
            <p key={url}>
              <Button variant="secondary" onClick={() => onUse(url)}>
                {url}
              </Button>
            </p>
          ))}
        </Fragment>
      )}
    </Notice>
  );
}

/** The fields of a source that is there, with the format hidden until it is needed. */
function SourceField({
  source,
  onChange,
  onRemove,
}: {
  source: BlockSource;
  onChange: (source: BlockSource) => void;
  onRemove: () => void;
}): JSX.Element {
  const {url, label = '', format = 'auto', map = ''} = source;
  const [more, setMore] = useState(format !== 'auto');
  return (
    <div className="newsstand-source">
      <TextControl
        label={__('Address', 'newsstand')}
        type="url"
        value={url}
        onChange={(value) => onChange({...source, url: value.trim()})}
      />
      <TextControl
        label={__('Publisher', 'newsstand')}
        value={label}
        onChange={(value) => onChange({...source, label: value})}
      />
      {more && (
        <SelectControl
          label={__('Format', 'newsstand')}
          value={format}
          options={FORMATS.map((value) => ({value, label: value}))}
          onChange={(value) => onChange({...source, format: value})}
        />
      )}
      {more && format === 'mapped' && (
        <TextControl
          label={__('Fields (map)', 'newsstand')}
          placeholder="items: data.articles; title: headline; url: link"
          value={map}
          onChange={(value) => onChange({...source, map: value})}
        />
      )}
      {!more && (
        <Button variant="link" onClick={() => setMore(true)}>
          {__('Format', 'newsstand')}
        </Button>
      )}{' '}
      <Button variant="link" isDestructive onClick={onRemove}>
        {__('Remove', 'newsstand')}
      </Button>
    </div>
  );
}

/** All sources of a block. */
export function SourceFields({
  sources,
  onChange,
}: {
  sources: BlockSource[];
  onChange: (sources: BlockSource[]) => void;
}): JSX.Element {
  const [adding, setAdding] = useState(false);
  return (
    <Fragment>
      {sources.map((source, index) => (
        <SourceField
          key={index}
          source={source}
          onChange={(changed) => onChange(sources.map((other, at) => (at === index ? changed : other)))}
          onRemove={() => onChange(sources.filter((_, at) => at !== index))}
        />
      ))}
      {adding ? (
        <AddSource
          onAdd={(source) => {
            setAdding(false);
            onChange([...sources, source]);
          }}
        />
      ) : (
        <Button variant="secondary" onClick={() => setAdding(true)}>
          {__('Add a source', 'newsstand')}
        </Button>
      )}
    </Fragment>
  );
}

/** Takes an address, or one of those that the site's administrators have named. */
export function AddSource({onAdd}: {onAdd: (source: BlockSource) => void}): JSX.Element {
  const [url, setUrl] = useState('');
  const {sources, open, own} = newsstandEditor;
  const offered: BlockSource[] = [...sources, ...(open ? [{url: own, label: ''}] : [])];
  return (
    <Fragment>
      {open && (
        <form
          className="newsstand-add"
          onSubmit={(event) => {
            event.preventDefault();
            if (url.trim() !== '') {
              onAdd({url: url.trim()});
            }
          }}
        >
          <TextControl
            label={__('Address of the news, or of the site', 'newsstand')}
            type="url"
            placeholder="https://www.example.org/"
            value={url}
            onChange={setUrl}
          />
          <Button variant="primary" type="submit" disabled={url.trim() === ''}>
            {__('Show the news', 'newsstand')}
          </Button>
        </form>
      )}
      <div className="newsstand-offers">
        {offered.map((source) => (
          <Button key={source.url} variant="secondary" onClick={() => onAdd(source)}>
            {source.url === own ? __('Posts of this site', 'newsstand') : source.label || source.url}
          </Button>
        ))}
      </div>
    </Fragment>
  );
}
