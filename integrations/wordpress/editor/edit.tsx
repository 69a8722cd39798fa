import type {EditProps} from './block-attributes.js';
import {Inspector} from './inspector.js';
import {LiveNews} from './live-news.js';
import {AddSource, SourceProblem} from './source-fields.js';
import {usePreview} from './use-preview.js';

const {createElement, Fragment, useState} = wp.element;
const {BlockControls, useBlockProps} = wp.blockEditor;
const {Disabled, Notice, Placeholder, Spinner, ToolbarButton, ToolbarGroup} = wp.components;
const {__} = wp.i18n;

/** A block that has sources. */
function Shown(props: EditProps): JSX.Element {
  const {attributes, setAttributes, clientId} = props;
  const {sources} = attributes;
  const [round, setRound] = useState(0);
  const {answer, problem, loading} = usePreview(attributes, round);
  const troubled = answer?.sources.filter((report) => report.problem !== '') ?? [];
  return (
    <Fragment>
      <BlockControls>
        <ToolbarGroup>
          <ToolbarButton
            icon="update"
            label={__('Ask the sources again', 'newsstand')}
            onClick={() => setRound(round + 1)}
          />
        </ToolbarGroup>
      </BlockControls>
      {problem !== '' && (
        <Notice status="error" isDismissible={false}>
          {problem}
        </Notice>
      )}
      {troubled.map((report) => (
        <SourceProblem
          key={report.url}
          report={report}
          onUse={(url) =>
            setAttributes({sources: sources.map((source) => (source.url === report.url ? {...source, url} : source))})
          }
        />
      ))}
      {answer === undefined && loading && <Spinner />}
      {answer !== undefined && (answer.items.length > 0 || troubled.length === 0) && (
        <Disabled>
          <LiveNews attributes={attributes} answer={answer} id={`newsstand-${clientId}`} />
        </Disabled>
      )}
    </Fragment>
  );
}

/** The block in the editor. */
export function Edit(props: EditProps): JSX.Element {
  const {attributes, setAttributes} = props;
  return (
    <div {...useBlockProps()}>
      <Inspector {...props} />
      {attributes.sources.length > 0 ? (
        <Shown {...props} />
      ) : (
        <Placeholder
          icon="rss"
          label="Newsstand"
          instructions={__(
            'Paste the address of the news: RSS, Atom, JSON Feed, WordPress, Drupal or Ghost. The address of the site will often do.',
            'newsstand',
          )}
        >
          <div className="newsstand-begin">
            <AddSource onAdd={(source) => setAttributes({sources: [source]})} />
          </div>
        </Placeholder>
      )}
    </div>
  );
}
