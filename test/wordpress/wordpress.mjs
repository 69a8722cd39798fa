import {execFile, execFileSync, spawn} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {CORE, INSTALL_DB, MARIADB, MARIADB_ADMIN, missingPackages, PHP} from '../../tools/wordpress/find.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DIST = fileURLToPath(new URL('../../dist-wordpress/', import.meta.url));

/** Why the plugin cannot be tested here, or undefined. */
export function missing() {
  const absent = missingPackages().filter((packages) => packages !== 'php-codesniffer');
  if (absent.length > 0) {
    return `not installed: ${absent.join(' ')} (on Debian: npm run install:browsers)`;
  }
  return zipFile() ? undefined : 'not built: the plugin (npm run build:wordpress)';
}

/** The built plugin. */
export function zipFile() {
  const name = existsSync(DIST) ? readdirSync(DIST).find((file) => file.endsWith('.zip')) : undefined;
  return name && join(DIST, name);
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

// What a web server's rewriting does: files as they are, everything else to WordPress.
const ROUTER = `<?php
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$file = __DIR__ . '/site' . rawurldecode( $path );
if ( is_file( $file ) && substr( $file, -4 ) !== '.php' ) {
	return false;
}
if ( is_dir( $file ) && is_file( rtrim( $file, '/' ) . '/index.php' ) ) {
	$file = rtrim( $file, '/' ) . '/index.php';
}
if ( ! is_file( $file ) ) {
	$file = __DIR__ . '/site/index.php';
}
$_SERVER['SCRIPT_FILENAME'] = $file;
$_SERVER['SCRIPT_NAME']     = $_SERVER['PHP_SELF'] = substr( $file, strlen( __DIR__ . '/site' ) );
chdir( dirname( $file ) );
require $file;
`;

// The tests' own sources are on this machine, at ports that nobody else has: that is what these filters of core are for.
// "localhost" stays what it is to the plugin: a private network.
const MU_PLUGIN = `<?php
add_filter( 'http_request_host_is_external', function ( $external, $host ) { return $external || $host === '127.0.0.1'; }, 10, 2 );
add_filter( 'http_allowed_safe_ports', function ( $ports, $host, $url ) { return array_merge( $ports, array( (int) parse_url( $url, PHP_URL_PORT ) ) ); }, 10, 3 );
`;

/** @param {{folder: string, origin: string}} options */
function configuration({folder, origin}) {
  const salts = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) =>
    ['KEY', 'SALT'].map((kind) => `define( '${name}_${kind}', '${randomBytes(24).toString('hex')}' );`),
  );
  // Nothing on the internet is asked for updates.
  return `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${folder}/db.sock' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '${origin}' );
define( 'WP_SITEURL', '${origin}' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${folder}/debug.log' );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1,localhost' );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' );
${salts.join('\n')}
$table_prefix = getenv( 'NEWSSTAND_NETWORK' ) ? 'net_' : 'wp_';
if ( getenv( 'NEWSSTAND_NETWORK' ) === 'new' ) {
	define( 'WP_INSTALLING', true );
}
if ( getenv( 'NEWSSTAND_NETWORK' ) === 'there' ) {
	define( 'MULTISITE', true );
	define( 'SUBDOMAIN_INSTALL', false );
	define( 'DOMAIN_CURRENT_SITE', '127.0.0.1' );
	define( 'PATH_CURRENT_SITE', '/' );
	define( 'SITE_ID_CURRENT_SITE', 1 );
	define( 'BLOG_ID_CURRENT_SITE', 1 );
}
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;
}

const INSTALL = `
define( 'WP_INSTALLING', true );
require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Portal', 'admin', 'admin@example.org', true, '', 'admin-password', 'en_US' );
`;

const PREPARE = `
switch_theme( 'block' );
update_option( 'permalink_structure', '/%postname%/' );
flush_rewrite_rules();
foreach ( array( 'author', 'contributor', 'subscriber' ) as $role ) {
	wp_insert_user( array( 'user_login' => $role, 'user_pass' => "$role-password", 'user_email' => "$role@example.org", 'role' => $role ) );
}
wp_delete_post( 1, true );
`;

/** What the header of a request to run PHP has to have: the server is there for everybody on this machine. */
const KEY = randomBytes(24).toString('hex');

// Runs PHP that it is sent. In the web server, which keeps WordPress compiled: a process of its own compiles all of it.
const RUNNER = `<?php
if ( ( $_SERVER['HTTP_X_TEST'] ?? '' ) !== '${KEY}' ) {
	http_response_code( 404 );
	exit;
}
set_time_limit( 0 );
$code = file_get_contents( 'php://input' );
$_SERVER['REQUEST_URI']    = '/';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['SCRIPT_NAME']    = $_SERVER['PHP_SELF'] = '/index.php';
require __DIR__ . '/wp-load.php';
$result = ( function () use ( $code ) { return eval( $code ); } )();
echo "\\n\\x01", json_encode( $result );
`;

/** The result at the end of what PHP wrote: what plugins print or core says on the way is none of it. @param {string} output */
function resultIn(output) {
  const start = output.lastIndexOf('\x01');
  if (start === -1) {
    throw new Error(`PHP ended before its result: ${output}`);
  }
  return JSON.parse(output.slice(start + 1));
}

/** A real WordPress, in a temporary folder, that nothing else on the machine knows of. */
export class WordPress {
  folder = mkdtempSync(join(tmpdir(), 'newsstand-wordpress-'));
  origin = '';
  /** @type {import('node:child_process').ChildProcess[]} */
  #processes = [];

  async start() {
    const {folder} = this;
    const site = join(folder, 'site');
    const port = await freePort();
    this.origin = `http://127.0.0.1:${port}`;
    this.#startDatabase();
    cpSync(CORE, site, {
      recursive: true,
      dereference: true,
      filter: (path) => !/\/(wp-config\.php|\.htaccess|akismet)$/.test(path),
    });
    cpSync(join(HERE, 'themes'), join(site, 'wp-content/themes'), {recursive: true});
    mkdirSync(join(site, 'wp-content/mu-plugins'));
    writeFileSync(join(site, 'wp-content/mu-plugins/test.php'), MU_PLUGIN);
    writeFileSync(join(site, 'wp-config.php'), configuration(this));
    writeFileSync(join(folder, 'router.php'), ROUTER);
    execFileSync(
      MARIADB_ADMIN ?? '',
      [`--socket=${folder}/db.sock`, '--user=root', '--wait=30', 'create', 'wordpress'],
      {
        stdio: 'pipe',
      },
    );
    writeFileSync(join(site, 'run.php'), RUNNER);
    await this.#php(INSTALL);
    this.#spawn(PHP ?? '', ['-S', `127.0.0.1:${port}`, '-t', site, join(folder, 'router.php')], {
      PHP_CLI_SERVER_WORKERS: '4',
    });
    await this.#untilItAnswers();
    await this.run(PREPARE);
  }

  #startDatabase() {
    const {folder} = this;
    const user = process.getuid?.() === 0 ? ['--user=root'] : [];
    execFileSync(
      INSTALL_DB ?? '',
      [`--datadir=${folder}/db`, '--auth-root-authentication-method=normal', '--skip-test-db', ...user],
      {stdio: 'pipe'},
    );
    this.#spawn(MARIADB ?? '', [
      '--no-defaults',
      `--datadir=${folder}/db`,
      `--socket=${folder}/db.sock`,
      `--pid-file=${folder}/db.pid`,
      '--skip-networking',
      // What is lost when the machine stops is lost on purpose.
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-buffer-pool-size=64M',
      ...user,
    ]);
  }

  /** @param {string} program @param {string[]} args @param {Record<string, string>} [environment] */
  #spawn(program, args, environment = {}) {
    // A group of its own, with the workers of PHP's server in it, which outlive it otherwise.
    const child = spawn(program, args, {stdio: 'ignore', detached: true, env: {...process.env, ...environment}});
    this.#processes.push(child);
  }

  async #untilItAnswers() {
    const until = Date.now() + 20_000;
    for (;;) {
      try {
        await fetch(`${this.origin}/wp-includes/images/blank.gif`);
        return;
      } catch (error) {
        if (Date.now() > until) {
          throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  /**
   * Without blocking: what PHP asks may be a server of the test's own process.
   *
   * @param {string} code
   * @param {Record<string, string>} [environment]
   */
  async #php(code, environment = {}) {
    const {stdout} = await promisify(execFile)(PHP ?? '', ['-d', 'display_errors=stderr', '-r', code], {
      cwd: join(this.folder, 'site'),
      env: {...process.env, ...environment},
      maxBuffer: 50_000_000,
    });
    return stdout;
  }

  /**
   * Runs PHP in this WordPress.
   *
   * @param {string} code
   * @returns {Promise<any>} what it returns
   */
  async run(code) {
    const response = await fetch(`${this.origin}/run.php`, {method: 'POST', headers: {'x-test': KEY}, body: code});
    return resultIn(await response.text());
  }

  /**
   * Runs PHP in the network of sites that this WordPress may be: in a process of its own, which an environment variable tells so.
   *
   * @param {string} code
   * @param {'new' | 'there'} [network] whether the network is yet to be made
   * @returns {Promise<any>} what it returns
   */
  async runInNetwork(code, network = 'there') {
    // A network of sites knows no ports.
    return resultIn(
      await this.#php(
        `$_SERVER['HTTP_HOST'] = '${new URL(this.origin).hostname}'; $_SERVER['REQUEST_URI'] = '/'; $_SERVER['REQUEST_METHOD'] = 'GET'; require 'wp-load.php';
         $result = ( function () { ${code} } )(); echo "\\n\\x01", json_encode( $result );`,
        {NEWSSTAND_NETWORK: network},
      ),
    );
  }

  /** Runs what wp-cron has to do now. */
  async cron() {
    await this.run(`foreach ( _get_cron_array() as $time => $hooks ) {
      foreach ( $hooks as $hook => $events ) {
        if ( strpos( $hook, 'newsstand' ) === 0 ) { do_action( $hook ); }
      }
    }`);
  }

  /** Lines of PHP's log that name the plugin. */
  notices() {
    const log = join(this.folder, 'debug.log');
    return existsSync(log)
      ? readFileSync(log, 'utf8')
          .split('\n')
          .filter((line) => line.includes('plugins/newsstand'))
      : [];
  }

  /**
   * Publishes a page.
   *
   * @param {string} content
   * @param {string} [status]
   * @returns {Promise<string>} its address
   */
  async page(content, status = 'publish') {
    const encoded = Buffer.from(content).toString('base64');
    return this.run(
      `wp_set_current_user( 1 );
       $id = wp_insert_post( array( 'post_type' => 'page', 'post_status' => '${status}', 'post_title' => 'Page', 'post_content' => wp_slash( base64_decode( '${encoded}' ) ) ) );
       return get_permalink( $id );`,
    );
  }

  async stop() {
    await Promise.all(
      this.#processes.map(
        (child) =>
          new Promise((resolve) => {
            if (child.exitCode !== null) {
              resolve(undefined);
              return;
            }
            child.once('exit', resolve);
            process.kill(-(child.pid ?? 0));
          }),
      ),
    );
    rmSync(this.folder, {recursive: true, force: true, maxRetries: 5});
  }
}
