// What the editor part uses of the packages that WordPress has as globals. Only the names and types that are used; the
// packages' own types would bring 400 packages along.
import type {
  ComponentType,
  Fragment,
  JSX as ReactJsx,
  ReactNode,
  createElement,
  useEffect,
  useRef,
  useState,
} from 'react';

interface Option {
  label: string;
  value: string;
}

interface Field {
  label?: string;
  help?: ReactNode;
  className?: string;
}

type Props<Values> = ComponentType<Values & {children?: ReactNode}>;

interface Attributes {
  [name: string]: unknown;
}

interface ColorSetting {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

interface Transform {
  type: 'raw' | 'block' | 'shortcode';
  priority?: number;
  isMatch?: (node: Node) => boolean;
  blocks?: string[];
  tag?: string;
  attributes?: Record<
    string,
    {type: string; shortcode: (match: {named: Record<string, string | undefined>}) => unknown}
  >;
  transform?: (from: never) => unknown;
}

declare global {
  // Where the compiler looks for the types of a JSX factory of another name than React's.
  namespace JSX {
    type Element = ReactJsx.Element;
    type ElementType = ReactJsx.ElementType;
    type IntrinsicElements = ReactJsx.IntrinsicElements;
    type IntrinsicAttributes = ReactJsx.IntrinsicAttributes;
    type ElementChildrenAttribute = ReactJsx.ElementChildrenAttribute;
    type LibraryManagedAttributes<Component, Props> = ReactJsx.LibraryManagedAttributes<Component, Props>;
  }

  const wp: {
    element: {
      createElement: typeof createElement;
      Fragment: typeof Fragment;
      useEffect: typeof useEffect;
      useRef: typeof useRef;
      useState: typeof useState;
    };
    blocks: {
      createBlock: (name: string, attributes: Attributes) => unknown;
      registerBlockType: (
        name: string,
        settings: {
          edit: ComponentType<never>;
          save: () => null;
          transforms: {from: Transform[]};
        },
      ) => void;
    };
    blockEditor: {
      BlockControls: Props<object>;
      InspectorControls: Props<object>;
      PanelColorSettings: ComponentType<{title: string; initialOpen: boolean; colorSettings: ColorSetting[]}>;
      useBlockProps: (props?: object) => Record<string, unknown>;
    };
    components: {
      Button: Props<{
        variant?: 'primary' | 'secondary' | 'link';
        type?: 'submit' | 'button';
        icon?: string;
        label?: string;
        isDestructive?: boolean;
        disabled?: boolean;
        onClick?: () => void;
      }>;
      CheckboxControl: ComponentType<Field & {checked: boolean; onChange: (value: boolean) => void}>;
      Disabled: Props<object>;
      Notice: Props<{status: 'warning' | 'error'; isDismissible: boolean}>;
      PanelBody: Props<{title: string; initialOpen?: boolean}>;
      Placeholder: Props<{icon: string; label: string; instructions: string}>;
      RangeControl: ComponentType<
        Field & {value: number; min: number; max: number; onChange: (value: number | undefined) => void}
      >;
      SelectControl: ComponentType<Field & {value: string; options: Option[]; onChange: (value: string) => void}>;
      Spinner: ComponentType<object>;
      TextControl: ComponentType<
        Field & {value: string; type?: string; placeholder?: string; onChange: (value: string) => void}
      >;
      ToggleControl: ComponentType<Field & {checked: boolean; onChange: (value: boolean) => void}>;
      ToolbarButton: ComponentType<{icon: string; label: string; onClick: () => void}>;
      ToolbarGroup: Props<object>;
    };
    data: {
      useSelect: <Result>(
        map: (select: (store: string) => {getSettings: () => {colors?: {slug: string; color: string}[]}}) => Result,
        dependencies: unknown[],
      ) => Result;
    };
    i18n: {
      __: (text: string, domain: string) => string;
      sprintf: (format: string, ...values: (string | number)[]) => string;
    };
    apiFetch: <Answer>(request: {path: string; method: 'POST'; data: object; signal?: AbortSignal}) => Promise<Answer>;
  };

  /** What the plugin says to its editor part (class-block.php). */
  const newsstandEditor: {
    skins: string[];
    sources: {url: string; label: string}[];
    /** Whether other addresses than these may be used. */
    open: boolean;
    /** Address of this site's own posts. */
    own: string;
  };
}
