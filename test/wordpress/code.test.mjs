import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {CODE_SNIFFER, PHP} from '../../tools/wordpress/find.mjs';
import {pot} from '../../tools/wordpress/pot.mjs';
import {zip} from '../../tools/wordpress/zip.mjs';

const PLUGIN = fileURLToPath(new URL('../../integrations/wordpress/plugin/', import.meta.url));

const files = readdirSync(PLUGIN, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.php'));

// What came after PHP 7.4, by the names of PHP's own tokens, and functions that no WordPress from 6.1 on brings along.
const TOO_NEW = `
$bad = array( 'T_MATCH', 'T_NULLSAFE_OBJECT_OPERATOR', 'T_ENUM', 'T_READONLY', 'T_ATTRIBUTE', 'T_NAME_RELATIVE' );
foreach ( array_slice( $argv, 1 ) as $file ) {
  $tokens = array_values( array_filter( PhpToken::tokenize( file_get_contents( $file ) ), fn( $token ) => ! $token->isIgnorable() ) );
  foreach ( $tokens as $index => $token ) {
    $next = $tokens[ $index + 1 ]->text ?? '';
    $type = in_array( $token->text, array( 'int', 'string', 'bool', 'float', 'array', 'null', 'mixed', 'never' ), true );
    $named = $token->is( T_STRING ) && $next === ':' && in_array( $tokens[ $index - 1 ]->text, array( '(', ',' ), true );
    $union = $type && ( $next === '|' || $tokens[ $index - 1 ]->text === '|' );
    $later = $token->is( T_STRING ) && in_array( $token->text, array( 'array_is_list', 'get_debug_type', 'mb_str_pad', 'json_validate' ), true );
    $promoted = in_array( $token->text, array( 'public', 'private', 'protected' ), true ) && in_array( $tokens[ $index - 1 ]->text ?? '', array( '(', ',' ), true );
    if ( in_array( $token->getTokenName(), $bad, true ) || $named || $union || $later || $promoted || in_array( $token->text, array( 'mixed', 'never' ), true ) ) {
      echo basename( $file ), ':', $token->line, ' ', $token->text, "\\n";
    }
  }
}`;

describe('the code of the WordPress plugin', () => {
  it('is read by PHP, every file of it', {skip: PHP === undefined && 'php is not installed'}, () => {
    assert.ok(files.length > 15);
    const {stdout, status} = spawnSync(
      PHP ?? '',
      [
        '-r',
        `foreach ( array_slice( $argv, 1 ) as $file ) { echo shell_exec( PHP_BINARY . ' -l ' . escapeshellarg( $file ) . ' 2>&1' ); }`,
        ...files.map((file) => PLUGIN + file),
      ],
      {encoding: 'utf8'},
    );
    assert.equal(status, 0);
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('No syntax errors')),
      [],
    );
  });

  it('uses nothing that came after PHP 7.4', {skip: PHP === undefined && 'php is not installed'}, () => {
    const {stdout, stderr} = spawnSync(PHP ?? '', ['-r', TOO_NEW, ...files.map((file) => PLUGIN + file)], {
      encoding: 'utf8',
    });
    assert.equal(stdout + stderr, '');
  });

  it(
    'keeps the rules of WordPress that PHP_CodeSniffer checks',
    {skip: CODE_SNIFFER === undefined && 'phpcs is not installed'},
    () => {
      const {stdout, status} = spawnSync(
        CODE_SNIFFER ?? '',
        [
          '-q',
          '--report=emacs',
          `--standard=${fileURLToPath(new URL('../../integrations/wordpress/phpcs.xml', import.meta.url))}`,
          PLUGIN,
        ],
        {encoding: 'utf8'},
      );
      assert.equal(stdout, '');
      assert.equal(status, 0);
    },
  );

  it('lets nobody open one of its files by its address', () => {
    for (const file of files) {
      assert.match(
        readFileSync(PLUGIN + file, 'utf8'),
        /defined\( '(?:ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/,
        file,
      );
    }
  });
});

describe('the template for translators', () => {
  it('has each text once, with its places and what a translator has to know', () => {
    const php = `<?php
      /* translators: %d: a number of minutes. */
      $a = sprintf( __( 'every %d minutes', 'newsstand' ), $minutes );
      esc_html_e( 'It\\'s "here"', 'newsstand' );
      __( 'Not ours', 'default' );`;
    const text = pot(
      new Map([
        ['a.php', php],
        ['b.js', "__('every %d minutes', 'newsstand'); __(\n  \"It's new\",\n  'newsstand',\n)"],
      ]),
      '1.0',
    );
    assert.match(
      text,
      /#\. translators: %d: a number of minutes\.\n#: a\.php:3 b\.js:1\n#, php-format\nmsgid "every %d minutes"\nmsgstr ""/,
    );
    assert.match(text, /#: a\.php:4\nmsgid "It's \\"here\\""\n/);
    assert.match(text, /msgid "It's new"/);
    assert.doesNotMatch(text, /Not ours/);
  });
});

describe('the zip file', () => {
  it('is the same for the same files, to the byte', () => {
    const make = () =>
      zip(
        new Map([
          ['a/b.txt', Buffer.from('text')],
          ['ü.txt', Buffer.alloc(0)],
        ]),
      );
    assert.deepEqual(make(), make());
    assert.equal(make().subarray(0, 4).toString('latin1'), 'PK\x03\x04');
  });
});
