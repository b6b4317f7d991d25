/*
 * The REST API of Infrahub 1.11.9, as types.
 * Generated: do not edit. To write it again, run
 *   npm run generate
 */

export interface paths {
  "/api/artifact/generate/{artifact_definition_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Render artifacts again
     * @description Starts rendering the artifacts of a definition, and returns before that is done.
     *
     *     `{ "nodes": ["<id>"] }` limits it to these artifacts; without a body, or with an empty list, all targets
     *     of the definition are rendered. Watch the `status` of the `CoreArtifact` nodes for the result.
     */
    post: operations["generateArtifacts"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/artifact/{artifact_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read an artifact
     * @description Returns the content that was rendered last, with the content type that its definition names. Also an
     *     artifact of the type `application/json` is declared as the text that it is, and not as what it means.
     */
    get: operations["getArtifact"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/auth/ldap/login": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Log in with LDAP
     * @description Returns the same tokens as a login with a password. The Enterprise edition only; others answer 403.
     */
    post: operations["loginLdap"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/auth/login": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Log in with a password
     * @description Returns an access token and a refresh token, and sets both as http-only cookies.
     */
    post: operations["login"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/auth/logout": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Log out
     * @description Ends the session that the access token belongs to: its refresh token is refused from now on. The access
     *     token itself goes on working until it expires. An API token cannot log out: the answer is 401.
     */
    post: operations["logout"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/auth/refresh": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Get a new access token
     * @description Send the refresh token as `Authorization: Bearer ...`, or as the cookie that login set. The refresh token
     *     stays the same.
     */
    post: operations["refreshToken"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/config": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the server's public settings
     * @description Needs no account: it tells which ways to log in there are (`sso`, `ldap`), and whether reading needs one
     *     (`main.allow_anonymous_access`).
     */
    get: operations["getConfig"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/diff/artifacts": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List changed artifacts
     * @description Returns the artifacts of a branch that differ from those of the default branch, by their ids, with the ids
     *     of the old and the new content in the object store.
     */
    get: operations["getDiffArtifacts"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/diff/files": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List changed files of repositories
     * @description Returns which files changed on a branch, by the names of branches and then by the ids of repositories.
     *
     *     Example: `{ "feature": { "<repository id>": { "commit_from": "...", "commit_to": "...", "files": [...] } }
     *     }`
     */
    get: operations["getDiffFiles"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/file/{repository_id}/{file_path}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a file of a git repository
     * @description Returns the file as it is in the commit that the branch is at, or in another commit. Text only: the server
     *     reads it as UTF-8.
     */
    get: operations["getRepositoryFile"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/info": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the server's version and id
     * @description Example: `{ "deployment_id": "18ea8aac-...", "version": "1.11.9" }`
     */
    get: operations["getInfo"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/menu": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the menu
     * @description Returns the entries that the account may see, in sections.
     */
    get: operations["getMenu"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/oauth2/{provider_name}/authorize": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Begin a login through OAuth 2.0
     * @description Sends the browser to the provider's login page. The answer is a redirect, or the address as JSON when the
     *     server is set to leave the redirect to the web interface. The login must be finished within 2 hours.
     */
    get: operations["authorizeOauth2"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/oauth2/{provider_name}/token": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Finish a login through OAuth 2.0
     * @description Exchanges what the provider gave back for Infrahub's own tokens, and sets them as http-only cookies. It
     *     works once for a `state`; creates the account at the first login.
     */
    get: operations["getOauth2Token"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/oidc/{provider_name}/authorize": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Begin a login through OpenID Connect
     * @description Sends the browser to the provider's login page. The answer is a redirect, or the address as JSON when the
     *     server is set to leave the redirect to the web interface. The login must be finished within 2 hours.
     */
    get: operations["authorizeOidc"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/oidc/{provider_name}/token": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Finish a login through OpenID Connect
     * @description Exchanges what the provider gave back for Infrahub's own tokens, and sets them as http-only cookies. It
     *     works once for a `state`; creates the account at the first login.
     */
    get: operations["getOidcToken"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/query/{query_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Run a stored query with strings as variables
     * @description Runs a `CoreGraphQLQuery` like POST does, with variables in the query string. A stored mutation runs too,
     *     although this is a GET.
     */
    get: operations["runQueryWithStrings"];
    put?: never;
    /**
     * Run a stored query with variables of any type
     * @description Runs a `CoreGraphQLQuery`, by its id or name. A stored query may also be a mutation.
     *
     *     Example: `{ "variables": { "limit": 10 } }`. A variable that is missing or has the wrong type ends in
     *     status 500; an error of the query itself in 502.
     */
    post: operations["runQuery"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/schema": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the schema
     * @description Returns all kinds of a branch, or those of some namespaces, with their attributes and relationships. That
     *     is half a megabyte for the built-in kinds alone; look at the summary first to see whether it changed.
     */
    get: operations["getSchema"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/schema/check": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check what loading schemas would do
     * @description Checks schemas against the ones of a branch and against its data, and changes nothing.
     */
    post: operations["checkSchema"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/schema/json_schema/{schema_kind}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read one kind as JSON Schema
     * @description Returns a JSON Schema (draft 7) of the kind's attributes, without its relationships. An unknown kind is
     *     answered with 422.
     */
    get: operations["getJsonSchema"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/schema/load": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Load schemas
     * @description Adds kinds to the schema of a branch, or changes them. All schemas are taken together, or none. It waits
     *     until existing data was checked and migrated: 10 to 60 seconds are usual.
     *
     *     Example: `{ "schemas": [{ "version": "1.0", "nodes": [{ "name": "Site", "namespace": "Infra",
     *     "attributes": [{ "name": "name", "kind": "Text" }] }] }] }`. Kinds and attributes are removed with
     *     `"state": "absent"`.
     */
    post: operations["loadSchema"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/schema/summary": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the schema's fingerprints
     * @description Returns one fingerprint for the whole schema and one for each kind, to find out what changed without
     *     reading it.
     */
    get: operations["getSchemaSummary"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/schema/{schema_kind}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read one kind of the schema
     * @description Returns a kind of node, a generic, a profile or a template. An unknown kind is answered with 422.
     */
    get: operations["getSchemaKind"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/storage/files/by-hfid/{kind}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Download the file of a node, found by its human-friendly id
     * @description Takes the kind and the human-friendly id of a node of a kind that inherits from `CoreFileObject`.
     */
    get: operations["downloadFileByHfid"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/storage/files/by-storage-id/{storage_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Download the file of a node, found by its storage id
     * @description Takes the `storage_id` of a node of a kind that inherits from `CoreFileObject`.
     */
    get: operations["downloadFileByStorageId"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/storage/files/{node_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Download the file of a node
     * @description Takes the id of a node of a kind that inherits from `CoreFileObject`.
     */
    get: operations["downloadFile"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/storage/object/{identifier}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read an object of the object store
     * @description Returns content that was uploaded, or that belongs to an artifact, without a content type. The content of
     *     a node's file is refused with 403: download it instead.
     */
    get: operations["getObject"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/storage/upload/content": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Upload a text
     * @description Stores a text in the object store, as UTF-8. Example: `{ "content": "hostname atl1-edge1" }`
     */
    post: operations["uploadContent"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/storage/upload/file": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Upload a file
     * @description Stores a file of any content in the object store, as a part `file` of a form.
     */
    post: operations["uploadFile"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/telemetry/snapshots": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List usage figures
     * @description Returns what the server collected about itself, the newest first, in pages. It needs the permission to
     *     read telemetry. `branch` and `at` do not change the answer.
     */
    get: operations["getTelemetrySnapshots"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/transform/jinja2/{transform_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Render a Jinja2 template
     * @description Runs the transform's stored query and renders its template with the result. Nothing is stored.
     */
    get: operations["renderJinja2Transform"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/transform/python/{transform_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Run a Python transform
     * @description Runs the transform's stored query and hands the result to its Python class. Nothing is stored.
     */
    get: operations["runPythonTransform"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/schema.graphql": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the GraphQL schema
     * @description Returns the schema of a branch in GraphQL's schema definition language. That is more than a megabyte.
     */
    get: operations["getGraphqlSchema"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/graphql": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Run a GraphQL operation on the default branch
     * @description Runs a query or a mutation on the server's default branch, whatever its name is. With a client that has a
     *     branch, it runs there. The rest is as with `/graphql/{branch_name}`.
     */
    post: operations["executeGraphqlOnDefaultBranch"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/graphql/{branch_name}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Run a GraphQL operation
     * @description Runs a query or a mutation on a branch. The answer is 200 also when fields failed: look at `errors`.
     *     Several mutations in one document run in order, each for itself: when one fails, the others are done.
     *
     *     Example: `{ "query": "query ($name: String) { CoreAccount(name__value: $name) { count } }",
     *     "variables": { "name": "admin" } }`
     */
    post: operations["executeGraphql"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description A new access token. */
    AccessTokenResponse: {
      /** @description A JWT. Send it as `Authorization: Bearer ...`. */
      access_token: string;
    };
    /** @enum {string} */
    AllowOverrideType: "none" | "any";
    AnalyticsSettings: {
      address: string | null;
      api_key: string | null;
      /** @default true */
      enable: boolean;
    };
    ArtifactGeneratePayload: {
      nodes?: string[];
    };
    ArtifactTarget: {
      display_label: string | null;
      id: string;
      kind: string;
    };
    AttributeParametersRead: Record<string, never>;
    AttributeParametersWrite: Record<string, never>;
    BranchDiffArtifact: {
      action: components["schemas"]["DiffAction"];
      branch: string;
      display_label: string | null;
      id: string;
      item_new: components["schemas"]["BranchDiffArtifactStorage"] | null;
      item_previous: components["schemas"]["BranchDiffArtifactStorage"] | null;
      target: components["schemas"]["ArtifactTarget"] | null;
    };
    BranchDiffArtifactStorage: {
      checksum: string;
      storage_id: string;
    };
    BranchDiffFile: {
      action: components["schemas"]["DiffAction"];
      branch: string;
      location: string;
    };
    BranchDiffRepository: {
      branch: string;
      commit_from: string;
      commit_to: string;
      display_name: string | null;
      files: components["schemas"]["BranchDiffFile"][];
      id: string;
    };
    /** @enum {string} */
    BranchSupportType: "aware" | "agnostic" | "local";
    ComputedAttributeJinja2Read: {
      jinja2_template: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: "Jinja2";
    };
    ComputedAttributeJinja2Write: {
      jinja2_template: string;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: "Jinja2";
    };
    ComputedAttributeTransformPythonRead: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: "TransformPython";
      transform: string;
    };
    ComputedAttributeTransformPythonWrite: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: "TransformPython";
      transform: string;
    };
    ComputedAttributeUserRead: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: "User";
    };
    ComputedAttributeUserWrite: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: "User";
    };
    ConfigAPI: {
      analytics: components["schemas"]["AnalyticsSettings"];
      experimental_features: components["schemas"]["ExperimentalFeaturesSettings"];
      installation_type: string;
      ldap: components["schemas"]["LDAPInfo"];
      logging: components["schemas"]["LoggingSettings"];
      main: components["schemas"]["MainSettings"];
      policy: components["schemas"]["PolicySettings"];
      sso: components["schemas"]["SSOInfo"];
    };
    /** @enum {string} */
    DiffAction: "added" | "removed" | "updated" | "unchanged";
    DropdownChoiceRead: {
      color: string | null;
      description: string | null;
      label: string | null;
      name: string;
    };
    DropdownChoiceWrite: {
      color?: string | null;
      description?: string | null;
      label?: string | null;
      name: string;
    };
    ExperimentalFeaturesSettings: {
      /** @default false */
      graphql_enums: boolean;
      /**
       * @deprecated
       * @default false
       */
      value_db_index: boolean;
    };
    GenericAttributeRead: {
      /** @default any */
      allow_override: components["schemas"]["AllowOverrideType"];
      branch: components["schemas"]["BranchSupportType"] | null;
      choices: components["schemas"]["DropdownChoiceRead"][] | null;
      computed_attribute:
        | (
            | components["schemas"]["ComputedAttributeUserRead"]
            | components["schemas"]["ComputedAttributeJinja2Read"]
            | components["schemas"]["ComputedAttributeTransformPythonRead"]
          )
        | null;
      default_value: unknown;
      deprecation: string | null;
      description: string | null;
      /** @default default */
      display: components["schemas"]["SchemaAttributeDisplay"];
      enum: unknown[] | null;
      id: string | null;
      /** @default false */
      inherited: boolean;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind:
        | "Any"
        | "Bandwidth"
        | "Boolean"
        | "Checkbox"
        | "Color"
        | "DateTime"
        | "Dropdown"
        | "Email"
        | "File"
        | "HashedPassword"
        | "ID"
        | "IPAddress"
        | "IPHost"
        | "IPNetwork"
        | "JSON"
        | "MacAddress"
        | "Password"
        | "URL";
      label: string | null;
      max_length: number | null;
      min_length: number | null;
      name: string;
      /** @default false */
      optional: boolean;
      order_weight: number | null;
      /** @default true */
      ordered: boolean;
      parameters: components["schemas"]["AttributeParametersRead"] | null;
      /** @default false */
      read_only: boolean;
      regex: string | null;
      /** @default present */
      state: components["schemas"]["SchemaState"];
      /** @default false */
      unique: boolean;
    };
    GenericAttributeWrite: {
      /** @default any */
      allow_override?: components["schemas"]["AllowOverrideType"];
      branch?: components["schemas"]["BranchSupportType"] | null;
      choices?: components["schemas"]["DropdownChoiceWrite"][] | null;
      computed_attribute?:
        | (
            | components["schemas"]["ComputedAttributeUserWrite"]
            | components["schemas"]["ComputedAttributeJinja2Write"]
            | components["schemas"]["ComputedAttributeTransformPythonWrite"]
          )
        | null;
      default_value?: unknown;
      deprecation?: string | null;
      description?: string | null;
      /** @default default */
      display?: components["schemas"]["SchemaAttributeDisplay"];
      enum?: unknown[] | null;
      id?: string | null;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind:
        | "Any"
        | "Bandwidth"
        | "Boolean"
        | "Checkbox"
        | "Color"
        | "DateTime"
        | "Dropdown"
        | "Email"
        | "File"
        | "HashedPassword"
        | "ID"
        | "IPAddress"
        | "IPHost"
        | "IPNetwork"
        | "JSON"
        | "MacAddress"
        | "Password"
        | "URL";
      label?: string | null;
      max_length?: number | null;
      min_length?: number | null;
      name: string;
      /** @default false */
      optional?: boolean;
      order_weight?: number | null;
      /** @default true */
      ordered?: boolean;
      parameters?: components["schemas"]["AttributeParametersWrite"] | null;
      /** @default false */
      read_only?: boolean;
      regex?: string | null;
      /** @default present */
      state?: components["schemas"]["SchemaState"];
      /** @default false */
      unique?: boolean;
    };
    GenericSchemaRead: {
      attributes: (
        | components["schemas"]["TextAttributeRead"]
        | components["schemas"]["NumberAttributeRead"]
        | components["schemas"]["ListAttributeRead"]
        | components["schemas"]["NumberPoolAttributeRead"]
        | components["schemas"]["GenericAttributeRead"]
      )[];
      /** @default aware */
      branch: components["schemas"]["BranchSupportType"];
      default_filter: string | null;
      description: string | null;
      display_label: string | null;
      display_labels: string[] | null;
      documentation: string | null;
      /** @default true */
      generate_profile: boolean;
      hash: string | null;
      /** @default false */
      hierarchical: boolean;
      human_friendly_id: string[] | null;
      icon: string | null;
      id: string | null;
      include_in_menu: boolean | null;
      readonly kind: string;
      label: string | null;
      menu_placement: string | null;
      name: string;
      namespace: string;
      order_by: string[] | null;
      relationships: components["schemas"]["RelationshipSchemaRead"][];
      restricted_namespaces: string[] | null;
      /** @default present */
      state: components["schemas"]["SchemaState"];
      uniqueness_constraints: string[][] | null;
      used_by: string[];
    };
    GenericSchemaWrite: {
      attributes?: (
        | components["schemas"]["TextAttributeWrite"]
        | components["schemas"]["NumberAttributeWrite"]
        | components["schemas"]["ListAttributeWrite"]
        | components["schemas"]["NumberPoolAttributeWrite"]
        | components["schemas"]["GenericAttributeWrite"]
      )[];
      /** @default aware */
      branch?: components["schemas"]["BranchSupportType"];
      default_filter?: string | null;
      description?: string | null;
      display_label?: string | null;
      display_labels?: string[] | null;
      documentation?: string | null;
      /** @default true */
      generate_profile?: boolean;
      /** @default false */
      hierarchical?: boolean;
      human_friendly_id?: string[] | null;
      icon?: string | null;
      id?: string | null;
      include_in_menu?: boolean | null;
      label?: string | null;
      menu_placement?: string | null;
      name: string;
      namespace: string;
      order_by?: string[] | null;
      relationships?: components["schemas"]["RelationshipSchemaWrite"][];
      restricted_namespaces?: string[] | null;
      /** @default present */
      state?: components["schemas"]["SchemaState"];
      uniqueness_constraints?: string[][] | null;
    };
    /** @description Which parameters, or which parts of the body, have the wrong form. */
    HTTPValidationError: {
      detail?: components["schemas"]["ValidationError"][];
    };
    HashableModelDiff: {
      added: {
        [key: string]: components["schemas"]["HashableModelDiff"] | null;
      };
      changed: {
        [key: string]: components["schemas"]["HashableModelDiff"] | null;
      };
      removed: {
        [key: string]: components["schemas"]["HashableModelDiff"] | null;
      };
    };
    /** @description Which server this is. */
    InfoAPI: {
      /** @description Id that the deployment got when it was first started. */
      deployment_id: string;
      /** @description Infrahub's version, such as `1.11.9`. */
      version: string;
    };
    JSONSchema: {
      $schema: string | null;
      additionalProperties:
        | boolean
        | {
            [key: string]: unknown;
          }
        | null;
      description: string | null;
      items:
        | {
            [key: string]: unknown;
          }
        | {
            [key: string]: unknown;
          }[]
        | null;
      properties: {
        [key: string]: unknown;
      } | null;
      required: string[] | null;
      title: string | null;
      type: string;
    };
    LDAPCredentials: {
      password: string;
      username: string;
    };
    LDAPInfo: {
      /** @default Sign in with LDAP */
      display_label: string;
      /** @default false */
      enabled: boolean;
      /** @default mdi:account-key-outline */
      icon: string;
    };
    ListAttributeParametersRead: {
      regex: string | null;
    };
    ListAttributeParametersWrite: {
      regex?: string | null;
    };
    ListAttributeRead: {
      /** @default any */
      allow_override: components["schemas"]["AllowOverrideType"];
      branch: components["schemas"]["BranchSupportType"] | null;
      choices: components["schemas"]["DropdownChoiceRead"][] | null;
      computed_attribute:
        | (
            | components["schemas"]["ComputedAttributeUserRead"]
            | components["schemas"]["ComputedAttributeJinja2Read"]
            | components["schemas"]["ComputedAttributeTransformPythonRead"]
          )
        | null;
      default_value: unknown;
      deprecation: string | null;
      description: string | null;
      /** @default default */
      display: components["schemas"]["SchemaAttributeDisplay"];
      enum: unknown[] | null;
      id: string | null;
      /** @default false */
      inherited: boolean;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: "List";
      label: string | null;
      max_length: number | null;
      min_length: number | null;
      name: string;
      /** @default false */
      optional: boolean;
      order_weight: number | null;
      /** @default true */
      ordered: boolean;
      parameters: components["schemas"]["ListAttributeParametersRead"] | null;
      /** @default false */
      read_only: boolean;
      regex: string | null;
      /** @default present */
      state: components["schemas"]["SchemaState"];
      /** @default false */
      unique: boolean;
    };
    ListAttributeWrite: {
      /** @default any */
      allow_override?: components["schemas"]["AllowOverrideType"];
      branch?: components["schemas"]["BranchSupportType"] | null;
      choices?: components["schemas"]["DropdownChoiceWrite"][] | null;
      computed_attribute?:
        | (
            | components["schemas"]["ComputedAttributeUserWrite"]
            | components["schemas"]["ComputedAttributeJinja2Write"]
            | components["schemas"]["ComputedAttributeTransformPythonWrite"]
          )
        | null;
      default_value?: unknown;
      deprecation?: string | null;
      description?: string | null;
      /** @default default */
      display?: components["schemas"]["SchemaAttributeDisplay"];
      enum?: unknown[] | null;
      id?: string | null;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: "List";
      label?: string | null;
      max_length?: number | null;
      min_length?: number | null;
      name: string;
      /** @default false */
      optional?: boolean;
      order_weight?: number | null;
      /** @default true */
      ordered?: boolean;
      parameters?: components["schemas"]["ListAttributeParametersWrite"] | null;
      /** @default false */
      read_only?: boolean;
      regex?: string | null;
      /** @default present */
      state?: components["schemas"]["SchemaState"];
      /** @default false */
      unique?: boolean;
    };
    LoggingSettings: {
      /**
       * @default {
       *       "enable": false
       *     }
       */
      remote: components["schemas"]["RemoteLoggingSettings"];
    };
    MainSettings: {
      /** @default true */
      allow_anonymous_access: boolean;
      /** @default Anonymous User */
      anonymous_access_role: string;
      /** @default false */
      delete_branch_after_merge: boolean;
      /** @default true */
      diff_update_after_merge: boolean;
      /**
       * Format: path
       * @default /opt/infrahub/docs/build/search-index.json
       */
      docs_index_path: string;
      internal_address: string | null;
      /** @default 180 */
      merge_failure_grace_period_seconds: number;
      /**
       * @default [
       *       "infrahub.permissions.LocalPermissionBackend"
       *     ]
       */
      permission_backends: string[];
      public_url: string | null;
      /** @default true */
      schema_strict_mode: boolean;
      /** @default true */
      selective_execution_after_merge: boolean;
      /** @default https://telemetry.opsmill.cloud/infrahub */
      telemetry_endpoint: string;
      /** @default false */
      telemetry_optout: boolean;
    };
    Menu: {
      sections: {
        [key: string]: components["schemas"]["MenuItemList"][];
      };
    };
    MenuItemList: {
      children: components["schemas"]["MenuItemList"][];
      /** @default  */
      description: string;
      /** @default  */
      icon: string;
      id: string | null;
      readonly identifier: string;
      /** @default  */
      kind: string;
      label: string;
      name: string;
      namespace: string;
      /** @default 5000 */
      order_weight: number;
      /** @default  */
      path: string;
      permissions: string[];
      /** @default false */
      protected: boolean;
      /** @default object */
      section: components["schemas"]["MenuSection"];
    };
    /** @enum {string} */
    MenuSection: "object" | "internal";
    NodeExtensionWrite: {
      attributes?: (
        | components["schemas"]["TextAttributeWrite"]
        | components["schemas"]["NumberAttributeWrite"]
        | components["schemas"]["ListAttributeWrite"]
        | components["schemas"]["NumberPoolAttributeWrite"]
        | components["schemas"]["GenericAttributeWrite"]
      )[];
      kind: string;
      relationships?: components["schemas"]["RelationshipSchemaWrite"][];
    };
    NodeSchemaRead: {
      attributes: (
        | components["schemas"]["TextAttributeRead"]
        | components["schemas"]["NumberAttributeRead"]
        | components["schemas"]["ListAttributeRead"]
        | components["schemas"]["NumberPoolAttributeRead"]
        | components["schemas"]["GenericAttributeRead"]
      )[];
      /** @default aware */
      branch: components["schemas"]["BranchSupportType"];
      children: string | null;
      default_filter: string | null;
      description: string | null;
      display_label: string | null;
      display_labels: string[] | null;
      documentation: string | null;
      /** @default true */
      generate_profile: boolean;
      /** @default false */
      generate_template: boolean;
      hash: string | null;
      hierarchy: string | null;
      human_friendly_id: string[] | null;
      icon: string | null;
      id: string | null;
      include_in_menu: boolean | null;
      inherit_from: string[];
      readonly kind: string;
      label: string | null;
      menu_placement: string | null;
      name: string;
      namespace: string;
      order_by: string[] | null;
      parent: string | null;
      relationships: components["schemas"]["RelationshipSchemaRead"][];
      /** @default present */
      state: components["schemas"]["SchemaState"];
      uniqueness_constraints: string[][] | null;
    };
    NodeSchemaWrite: {
      attributes?: (
        | components["schemas"]["TextAttributeWrite"]
        | components["schemas"]["NumberAttributeWrite"]
        | components["schemas"]["ListAttributeWrite"]
        | components["schemas"]["NumberPoolAttributeWrite"]
        | components["schemas"]["GenericAttributeWrite"]
      )[];
      /** @default aware */
      branch?: components["schemas"]["BranchSupportType"];
      children?: string | null;
      default_filter?: string | null;
      description?: string | null;
      display_label?: string | null;
      display_labels?: string[] | null;
      documentation?: string | null;
      /** @default true */
      generate_profile?: boolean;
      /** @default false */
      generate_template?: boolean;
      human_friendly_id?: string[] | null;
      icon?: string | null;
      id?: string | null;
      include_in_menu?: boolean | null;
      inherit_from?: string[];
      label?: string | null;
      menu_placement?: string | null;
      name: string;
      namespace: string;
      order_by?: string[] | null;
      parent?: string | null;
      relationships?: components["schemas"]["RelationshipSchemaWrite"][];
      /** @default present */
      state?: components["schemas"]["SchemaState"];
      uniqueness_constraints?: string[][] | null;
    };
    NumberAttributeParametersRead: {
      excluded_values: string | null;
      max_value: number | null;
      min_value: number | null;
    };
    NumberAttributeParametersWrite: {
      excluded_values?: string | null;
      max_value?: number | null;
      min_value?: number | null;
    };
    NumberAttributeRead: {
      /** @default any */
      allow_override: components["schemas"]["AllowOverrideType"];
      branch: components["schemas"]["BranchSupportType"] | null;
      choices: components["schemas"]["DropdownChoiceRead"][] | null;
      computed_attribute:
        | (
            | components["schemas"]["ComputedAttributeUserRead"]
            | components["schemas"]["ComputedAttributeJinja2Read"]
            | components["schemas"]["ComputedAttributeTransformPythonRead"]
          )
        | null;
      default_value: unknown;
      deprecation: string | null;
      description: string | null;
      /** @default default */
      display: components["schemas"]["SchemaAttributeDisplay"];
      enum: unknown[] | null;
      id: string | null;
      /** @default false */
      inherited: boolean;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: "Number";
      label: string | null;
      max_length: number | null;
      min_length: number | null;
      name: string;
      /** @default false */
      optional: boolean;
      order_weight: number | null;
      /** @default true */
      ordered: boolean;
      parameters: components["schemas"]["NumberAttributeParametersRead"] | null;
      /** @default false */
      read_only: boolean;
      regex: string | null;
      /** @default present */
      state: components["schemas"]["SchemaState"];
      /** @default false */
      unique: boolean;
    };
    NumberAttributeWrite: {
      /** @default any */
      allow_override?: components["schemas"]["AllowOverrideType"];
      branch?: components["schemas"]["BranchSupportType"] | null;
      choices?: components["schemas"]["DropdownChoiceWrite"][] | null;
      computed_attribute?:
        | (
            | components["schemas"]["ComputedAttributeUserWrite"]
            | components["schemas"]["ComputedAttributeJinja2Write"]
            | components["schemas"]["ComputedAttributeTransformPythonWrite"]
          )
        | null;
      default_value?: unknown;
      deprecation?: string | null;
      description?: string | null;
      /** @default default */
      display?: components["schemas"]["SchemaAttributeDisplay"];
      enum?: unknown[] | null;
      id?: string | null;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: "Number";
      label?: string | null;
      max_length?: number | null;
      min_length?: number | null;
      name: string;
      /** @default false */
      optional?: boolean;
      order_weight?: number | null;
      /** @default true */
      ordered?: boolean;
      parameters?: components["schemas"]["NumberAttributeParametersWrite"] | null;
      /** @default false */
      read_only?: boolean;
      regex?: string | null;
      /** @default present */
      state?: components["schemas"]["SchemaState"];
      /** @default false */
      unique?: boolean;
    };
    NumberPoolAttributeRead: {
      /** @default any */
      allow_override: components["schemas"]["AllowOverrideType"];
      branch: components["schemas"]["BranchSupportType"] | null;
      choices: components["schemas"]["DropdownChoiceRead"][] | null;
      computed_attribute:
        | (
            | components["schemas"]["ComputedAttributeUserRead"]
            | components["schemas"]["ComputedAttributeJinja2Read"]
            | components["schemas"]["ComputedAttributeTransformPythonRead"]
          )
        | null;
      default_value: unknown;
      deprecation: string | null;
      description: string | null;
      /** @default default */
      display: components["schemas"]["SchemaAttributeDisplay"];
      enum: unknown[] | null;
      id: string | null;
      /** @default false */
      inherited: boolean;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: "NumberPool";
      label: string | null;
      max_length: number | null;
      min_length: number | null;
      name: string;
      /** @default false */
      optional: boolean;
      order_weight: number | null;
      /** @default true */
      ordered: boolean;
      parameters: components["schemas"]["NumberPoolParametersRead"] | null;
      /** @default false */
      read_only: boolean;
      regex: string | null;
      /** @default present */
      state: components["schemas"]["SchemaState"];
      /** @default false */
      unique: boolean;
    };
    NumberPoolAttributeWrite: {
      /** @default any */
      allow_override?: components["schemas"]["AllowOverrideType"];
      branch?: components["schemas"]["BranchSupportType"] | null;
      choices?: components["schemas"]["DropdownChoiceWrite"][] | null;
      computed_attribute?:
        | (
            | components["schemas"]["ComputedAttributeUserWrite"]
            | components["schemas"]["ComputedAttributeJinja2Write"]
            | components["schemas"]["ComputedAttributeTransformPythonWrite"]
          )
        | null;
      default_value?: unknown;
      deprecation?: string | null;
      description?: string | null;
      /** @default default */
      display?: components["schemas"]["SchemaAttributeDisplay"];
      enum?: unknown[] | null;
      id?: string | null;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: "NumberPool";
      label?: string | null;
      max_length?: number | null;
      min_length?: number | null;
      name: string;
      /** @default false */
      optional?: boolean;
      order_weight?: number | null;
      /** @default true */
      ordered?: boolean;
      parameters?: components["schemas"]["NumberPoolParametersWrite"] | null;
      /** @default false */
      read_only?: boolean;
      regex?: string | null;
      /** @default present */
      state?: components["schemas"]["SchemaState"];
      /** @default false */
      unique?: boolean;
    };
    NumberPoolParametersRead: {
      /** @default 9223372036854776000 */
      end_range: number;
      number_pool_id: string | null;
      /** @default 1 */
      start_range: number;
    };
    NumberPoolParametersWrite: {
      /** @default 9223372036854776000 */
      end_range?: number;
      number_pool_id?: string | null;
      /** @default 1 */
      start_range?: number;
    };
    PasswordCredential: {
      password: string;
      username: string;
    };
    PolicySettings: {
      /** @default 0 */
      required_proposed_change_approvals: number;
      /** @default false */
      revoke_proposed_change_approvals: boolean;
    };
    ProfileSchemaRead: {
      attributes: (
        | components["schemas"]["TextAttributeRead"]
        | components["schemas"]["NumberAttributeRead"]
        | components["schemas"]["ListAttributeRead"]
        | components["schemas"]["NumberPoolAttributeRead"]
        | components["schemas"]["GenericAttributeRead"]
      )[];
      /** @default aware */
      branch: components["schemas"]["BranchSupportType"];
      default_filter: string | null;
      description: string | null;
      display_label: string | null;
      display_labels: string[] | null;
      documentation: string | null;
      hash: string | null;
      human_friendly_id: string[] | null;
      icon: string | null;
      id: string | null;
      include_in_menu: boolean | null;
      inherit_from: string[];
      readonly kind: string;
      label: string | null;
      menu_placement: string | null;
      name: string;
      namespace: string;
      order_by: string[] | null;
      relationships: components["schemas"]["RelationshipSchemaRead"][];
      /** @default present */
      state: components["schemas"]["SchemaState"];
      uniqueness_constraints: string[][] | null;
    };
    QueryPayload: {
      variables?: {
        [key: string]: unknown;
      };
    };
    /** @enum {string} */
    RelationshipCardinality: "one" | "many";
    /** @enum {string} */
    RelationshipDeleteBehavior: "no-action" | "cascade";
    /** @enum {string} */
    RelationshipDirection: "bidirectional" | "outbound" | "inbound";
    /** @enum {string} */
    RelationshipKind:
      "Generic" | "Attribute" | "Component" | "Parent" | "Group" | "Hierarchy" | "Profile" | "Template";
    RelationshipSchemaRead: {
      /** @default any */
      allow_override: components["schemas"]["AllowOverrideType"];
      branch: components["schemas"]["BranchSupportType"] | null;
      /** @default many */
      cardinality: components["schemas"]["RelationshipCardinality"];
      common_parent: string | null;
      common_relatives: string[] | null;
      deprecation: string | null;
      description: string | null;
      /** @default bidirectional */
      direction: components["schemas"]["RelationshipDirection"];
      /** @default default */
      display: components["schemas"]["SchemaAttributeDisplay"];
      hierarchical: string | null;
      id: string | null;
      identifier: string | null;
      /** @default false */
      inherited: boolean;
      /** @default Generic */
      kind: components["schemas"]["RelationshipKind"];
      label: string | null;
      /** @default 0 */
      max_count: number;
      /** @default 0 */
      min_count: number;
      name: string;
      on_delete: components["schemas"]["RelationshipDeleteBehavior"] | null;
      /** @default true */
      optional: boolean;
      order_weight: number | null;
      peer: string;
      /** @default false */
      read_only: boolean;
      /** @default present */
      state: components["schemas"]["SchemaState"];
    };
    RelationshipSchemaWrite: {
      /** @default any */
      allow_override?: components["schemas"]["AllowOverrideType"];
      branch?: components["schemas"]["BranchSupportType"] | null;
      /** @default many */
      cardinality?: components["schemas"]["RelationshipCardinality"];
      common_parent?: string | null;
      common_relatives?: string[] | null;
      deprecation?: string | null;
      description?: string | null;
      /** @default bidirectional */
      direction?: components["schemas"]["RelationshipDirection"];
      /** @default default */
      display?: components["schemas"]["SchemaAttributeDisplay"];
      id?: string | null;
      identifier?: string | null;
      /** @default Generic */
      kind?: components["schemas"]["RelationshipKind"];
      label?: string | null;
      /** @default 0 */
      max_count?: number;
      /** @default 0 */
      min_count?: number;
      name: string;
      on_delete?: components["schemas"]["RelationshipDeleteBehavior"] | null;
      /** @default true */
      optional?: boolean;
      order_weight?: number | null;
      peer: string;
      /** @default false */
      read_only?: boolean;
      /** @default present */
      state?: components["schemas"]["SchemaState"];
    };
    RemoteLoggingSettings: {
      api_server_dsn: string | null;
      /** @default false */
      enable: boolean;
      frontend_dsn: string | null;
      git_agent_dsn: string | null;
    };
    /** @enum {string} */
    RemoteSendStatus: "pending" | "sent" | "skipped" | "failed";
    SSOInfo: {
      readonly enabled: boolean;
      providers: components["schemas"]["SSOProviderInfo"][];
    };
    /** @enum {string} */
    SSOProtocol: "oauth2" | "oidc";
    SSOProviderInfo: {
      readonly authorize_path: string;
      display_label: string;
      icon: string;
      name: string;
      protocol: components["schemas"]["SSOProtocol"];
      readonly token_path: string;
    };
    /** @enum {string} */
    SchemaAttributeDisplay: "default" | "extra";
    /** @description A fingerprint of the schema: while it stays the same, the schema does. */
    SchemaBranchHash: {
      /** @description Fingerprint of each generic kind. */
      generics: {
        [key: string]: string;
      };
      /** @description Fingerprint of the whole schema. */
      main: string;
      /** @description Fingerprint of each kind of node. */
      nodes: {
        [key: string]: string;
      };
    };
    SchemaDiff: {
      added: {
        [key: string]: components["schemas"]["HashableModelDiff"];
      };
      changed: {
        [key: string]: components["schemas"]["HashableModelDiff"];
      };
      removed: {
        [key: string]: components["schemas"]["HashableModelDiff"];
      };
    };
    SchemaExtensionWrite: {
      nodes?: components["schemas"]["NodeExtensionWrite"][];
    };
    SchemaLoadAPI: {
      extensions?: components["schemas"]["SchemaExtensionWrite"] | null;
      generics?: components["schemas"]["GenericSchemaWrite"][];
      nodes?: components["schemas"]["NodeSchemaWrite"][];
      version: string;
    };
    SchemaNamespace: {
      name: string;
      user_editable: boolean;
    };
    /** @description The schema of a branch. */
    SchemaReadAPI: {
      /** @description Kinds that others inherit from. */
      generics: components["schemas"]["GenericSchemaRead"][];
      /** @description Fingerprint of the whole schema; it changes when the schema does. */
      main: string;
      /** @description The namespaces, and whether users may add kinds to them. */
      namespaces: components["schemas"]["SchemaNamespace"][];
      /** @description Kinds of which there can be nodes. */
      nodes: components["schemas"]["NodeSchemaRead"][];
      /** @description Kinds of profiles, which give nodes default values. */
      profiles: components["schemas"]["ProfileSchemaRead"][];
      /** @description Kinds of templates, which nodes are created from. */
      templates: components["schemas"]["TemplateSchemaRead"][];
    };
    /** @enum {string} */
    SchemaState: "present" | "absent";
    /** @description What loading a schema changed. */
    SchemaUpdate: {
      diff: components["schemas"]["SchemaDiff"];
      /** @description Fingerprint of the schema now. */
      hash: string;
      /** @description Fingerprint of the schema before. */
      previous_hash: string;
      /** @description Whether anything changed, that is, whether the two differ. */
      readonly schema_updated: boolean;
      warnings: components["schemas"]["SchemaWarning"][];
    };
    SchemaWarning: {
      kinds: components["schemas"]["SchemaWarningKind"][];
      message: string;
      type: components["schemas"]["SchemaWarningType"];
    };
    SchemaWarningKind: {
      field: string | null;
      kind: string;
    };
    /** @enum {string} */
    SchemaWarningType: "deprecation";
    SchemasLoadAPI: {
      schemas: components["schemas"]["SchemaLoadAPI"][];
    };
    TelemetrySnapshotListResponse: {
      count: number;
      snapshots: components["schemas"]["TelemetrySnapshotResponse"][];
    };
    TelemetrySnapshotResponse: {
      checksum: string;
      created_at: string;
      data: {
        [key: string]: unknown;
      };
      deployment_id: string;
      id: string;
      infrahub_version: string;
      kind: string;
      payload_format: string;
      remote_send_status: components["schemas"]["RemoteSendStatus"];
    };
    TemplateSchemaRead: {
      attributes: (
        | components["schemas"]["TextAttributeRead"]
        | components["schemas"]["NumberAttributeRead"]
        | components["schemas"]["ListAttributeRead"]
        | components["schemas"]["NumberPoolAttributeRead"]
        | components["schemas"]["GenericAttributeRead"]
      )[];
      /** @default aware */
      branch: components["schemas"]["BranchSupportType"];
      default_filter: string | null;
      description: string | null;
      display_label: string | null;
      display_labels: string[] | null;
      documentation: string | null;
      hash: string | null;
      human_friendly_id: string[] | null;
      icon: string | null;
      id: string | null;
      include_in_menu: boolean | null;
      inherit_from: string[];
      readonly kind: string;
      label: string | null;
      menu_placement: string | null;
      name: string;
      namespace: string;
      order_by: string[] | null;
      relationships: components["schemas"]["RelationshipSchemaRead"][];
      /** @default present */
      state: components["schemas"]["SchemaState"];
      uniqueness_constraints: string[][] | null;
    };
    TextAttributeParametersRead: {
      max_length: number | null;
      min_length: number | null;
      regex: string | null;
    };
    TextAttributeParametersWrite: {
      max_length?: number | null;
      min_length?: number | null;
      regex?: string | null;
    };
    TextAttributeRead: {
      /** @default any */
      allow_override: components["schemas"]["AllowOverrideType"];
      branch: components["schemas"]["BranchSupportType"] | null;
      choices: components["schemas"]["DropdownChoiceRead"][] | null;
      computed_attribute:
        | (
            | components["schemas"]["ComputedAttributeUserRead"]
            | components["schemas"]["ComputedAttributeJinja2Read"]
            | components["schemas"]["ComputedAttributeTransformPythonRead"]
          )
        | null;
      default_value: unknown;
      deprecation: string | null;
      description: string | null;
      /** @default default */
      display: components["schemas"]["SchemaAttributeDisplay"];
      enum: unknown[] | null;
      id: string | null;
      /** @default false */
      inherited: boolean;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: "Text" | "TextArea";
      label: string | null;
      max_length: number | null;
      min_length: number | null;
      name: string;
      /** @default false */
      optional: boolean;
      order_weight: number | null;
      /** @default true */
      ordered: boolean;
      parameters: components["schemas"]["TextAttributeParametersRead"] | null;
      /** @default false */
      read_only: boolean;
      regex: string | null;
      /** @default present */
      state: components["schemas"]["SchemaState"];
      /** @default false */
      unique: boolean;
    };
    TextAttributeWrite: {
      /** @default any */
      allow_override?: components["schemas"]["AllowOverrideType"];
      branch?: components["schemas"]["BranchSupportType"] | null;
      choices?: components["schemas"]["DropdownChoiceWrite"][] | null;
      computed_attribute?:
        | (
            | components["schemas"]["ComputedAttributeUserWrite"]
            | components["schemas"]["ComputedAttributeJinja2Write"]
            | components["schemas"]["ComputedAttributeTransformPythonWrite"]
          )
        | null;
      default_value?: unknown;
      deprecation?: string | null;
      description?: string | null;
      /** @default default */
      display?: components["schemas"]["SchemaAttributeDisplay"];
      enum?: unknown[] | null;
      id?: string | null;
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: "Text" | "TextArea";
      label?: string | null;
      max_length?: number | null;
      min_length?: number | null;
      name: string;
      /** @default false */
      optional?: boolean;
      order_weight?: number | null;
      /** @default true */
      ordered?: boolean;
      parameters?: components["schemas"]["TextAttributeParametersWrite"] | null;
      /** @default false */
      read_only?: boolean;
      regex?: string | null;
      /** @default present */
      state?: components["schemas"]["SchemaState"];
      /** @default false */
      unique?: boolean;
    };
    UploadContentPayload: {
      content: string;
    };
    /** @description Content that was stored. */
    UploadResponse: {
      /** @description MD5 of the content, as 32 hexadecimal digits. */
      checksum: string;
      /** @description Id to read the content with. */
      identifier: string;
    };
    /** @description The tokens of a login. */
    UserToken: {
      /** @description A JWT. Send it as `Authorization: Bearer ...`. It lives 1 hour, unless set otherwise. */
      access_token: string;
      /** @description A JWT that gets new access tokens. It lives 30 days, unless set otherwise, or until logout. */
      refresh_token: string;
    };
    /** @description The tokens of a login. */
    UserTokenWithUrl: {
      /** @description A JWT. Send it as `Authorization: Bearer ...`. It lives 1 hour, unless set otherwise. */
      access_token: string;
      /** @description Where the browser shall go now. */
      final_url: string;
      /** @description A JWT that gets new access tokens. It lives 30 days, unless set otherwise, or until logout. */
      refresh_token: string;
    };
    /** @description One part of a request that has the wrong form. */
    ValidationError: {
      /** @description More about the mistake; depends on `type`. */
      ctx?: Record<string, never>;
      /** @description Where it is: `query`, `path` or `body`, and the way from there. */
      loc: (string | number)[];
      /** @description What is wrong with it. */
      msg: string;
      /** @description The kind of mistake, such as `missing`. */
      type: string;
    };
    /** @description How Infrahub reports most errors of its REST API. */
    ErrorEnvelope: {
      data: null;
      errors: components["schemas"]["ErrorItem"][];
    };
    /** @description One error. */
    ErrorItem: {
      /** @description What went wrong. */
      message: string;
      extensions: {
        /** @description The HTTP status. */
        code: number;
      };
    };
    /** @description How a few operations report an error instead of with an `ErrorEnvelope`. */
    ErrorDetail: {
      /** @description What went wrong. */
      detail: string;
    };
    /** @description A request that was understood but cannot be carried out (`ErrorEnvelope`), or whose parameters or body have the wrong form (`HTTPValidationError`). */
    RefusedRequest: components["schemas"]["ErrorEnvelope"] | components["schemas"]["HTTPValidationError"];
    /** @description The errors of a stored query: the message is an object here, not a text. */
    QueryErrorEnvelope: {
      data: null;
      errors: {
        message: components["schemas"]["QueryErrorMessage"];
        extensions: {
          /** @description The HTTP status. */
          code: number;
        };
      }[];
    };
    /** @description One GraphQL error of a stored query. */
    QueryErrorMessage: {
      /** @description What went wrong, after the name of the query. */
      message: string;
      path?: components["schemas"]["GraphQLPath"];
      locations?: components["schemas"]["GraphQLLocation"][];
    };
    /** @description A GraphQL document and what it needs to run. */
    GraphQLRequest: {
      /** @description The document: one operation or several, with their fragments. */
      query: string;
      /** @description The values of the operation's variables. */
      variables?: {
        [key: string]: unknown;
      };
      /** @description Which operation to run, when the document has several. */
      operationName?: string;
    };
    /** @description What a GraphQL operation returned. Data and errors may come together: a field that failed is `null` in `data`, and an error names it in its `path`. */
    GraphQLResult: {
      data?: {
        [key: string]: unknown;
      } | null;
      errors?: components["schemas"]["GraphQLError"][];
    };
    /** @description One error of a GraphQL operation. */
    GraphQLError: {
      /** @description What went wrong. */
      message: string;
      locations?: components["schemas"]["GraphQLLocation"][];
      path?: components["schemas"]["GraphQLPath"];
      extensions?: components["schemas"]["GraphQLErrorExtensions"];
    };
    /** @description What the error is, for programs. Infrahub 1.9 does not send it. */
    GraphQLErrorExtensions: {
      /** @description The error's code in Infrahub's catalogue, such as `NODE_NOT_FOUND`. */
      code: string;
      /** @description The HTTP status that a REST operation would have had. */
      http_status: number;
      /** @description What the error is about, such as `node_kind` and `identifier`. It depends on the code. */
      data: {
        [key: string]: unknown;
      };
    };
    /** @description A place in a GraphQL document, counted from 1. */
    GraphQLLocation: {
      line: number;
      column: number;
    };
    /** @description The way to a field in `data`: names of fields, and positions in lists counted from 0. */
    GraphQLPath: (string | number)[] | null;
    /** @description A request that no GraphQL operation was run for: the errors are mere texts. */
    GraphQLRefusal: {
      errors: string[];
    };
    /** @description What loading a schema would change. */
    SchemaCheckResult: {
      diff: components["schemas"]["SchemaDiff"];
      warnings: components["schemas"]["SchemaWarning"][];
    };
    /** @description Where to send the browser for single sign-on. */
    SSOAuthorization: {
      /** @description The provider's login page. */
      url: string;
    };
  };
  responses: {
    /** @description The branch does not exist, a time is not in a form that Infrahub reads, or a parameter makes no sense. */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorEnvelope"];
      };
    };
    /** @description No credentials where they are needed, or the token is wrong (`Invalid token`) or too old (`Expired Signature`). */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorEnvelope"];
      };
    };
    /** @description The account lacks the permission that this needs. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorEnvelope"];
      };
    };
    /** @description There is no such node on this branch at this time. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorEnvelope"];
      };
    };
    /** @description What is stored contradicts the request. The message says what. */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorEnvelope"];
      };
    };
    /** @description The server has more work than it can take. Try again later, no sooner than `Retry-After` says. */
    TooManyRequests: {
      headers: {
        "Retry-After": components["headers"]["RetryAfter"];
        "X-Infrahub-Admission": components["headers"]["InfrahubAdmission"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorEnvelope"];
      };
    };
    /** @description The server failed. Its body may be plain text (`Internal Server Error`); this client gives every error body that is not JSON the form declared here. */
    InternalServerError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorEnvelope"];
      };
    };
    /** @description Another service that the server asked did not give a usable answer. */
    BadGateway: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorEnvelope"];
      };
    };
    /** @description The stored query ran and ended with errors. */
    QueryFailed: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["QueryErrorEnvelope"];
      };
    };
    /** @description The server, its database or a service it needs is not ready. Try again later. */
    ServiceUnavailable: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorEnvelope"];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: {
    /** @description How long to wait before the next attempt, in seconds. */
    RetryAfter: number;
    /** @description `shed` when the server turned the request away before it ran any of it. Only then is a write safe to send again without looking first. */
    InfrahubAdmission: "shed";
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  generateArtifacts: {
    parameters: {
      query?: {
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
        /** @description The time to look at: ISO 8601 such as `2024-01-15T10:30:00Z`, or back from now, such as `-1h`, `-30m` or `-7d`. Now when left out. */
        at?: string;
      };
      header?: never;
      path: {
        /** @description Id or name of the artifact definition. */
        artifact_definition_id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["ArtifactGeneratePayload"];
      };
    };
    responses: {
      /** @description Rendering was started. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": null;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getArtifact: {
    parameters: {
      query?: {
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
        /** @description The time to look at: ISO 8601 such as `2024-01-15T10:30:00Z`, or back from now, such as `-1h`, `-30m` or `-7d`. Now when left out. */
        at?: string;
      };
      header?: never;
      path: {
        /** @description The artifact's id. */
        artifact_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The artifact's content. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": string;
          "text/plain": string;
          "text/markdown": string;
          "text/csv": string;
          "application/yaml": string;
          "application/xml": string;
          "application/hcl": string;
          "image/svg+xml": string;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  loginLdap: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["LDAPCredentials"];
      };
    };
    responses: {
      /** @description Logged in. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["UserToken"];
        };
      };
      /** @description The directory does not know this name with this password. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorEnvelope"];
        };
      };
      /** @description This server is not the Enterprise edition. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorEnvelope"];
        };
      };
      /** @description An account of this name exists that does not belong to LDAP. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorEnvelope"];
        };
      };
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      /** @description The directory cannot be reached. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorEnvelope"];
        };
      };
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  login: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["PasswordCredential"];
      };
    };
    responses: {
      /** @description Logged in. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["UserToken"];
        };
      };
      /** @description The password is wrong, or the account is deactivated. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorEnvelope"];
        };
      };
      /** @description No account has this name. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorEnvelope"];
        };
      };
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  logout: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Logged out. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": null;
        };
      };
      401: components["responses"]["Unauthorized"];
      /** @description The account that the token is for is gone. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorEnvelope"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  refreshToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A new access token. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AccessTokenResponse"];
        };
      };
      401: components["responses"]["Unauthorized"];
      /** @description The account that the token is for is gone. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorEnvelope"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getConfig: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The settings. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ConfigAPI"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getDiffArtifacts: {
    parameters: {
      query?: {
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The changed artifacts. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            [key: string]: components["schemas"]["BranchDiffArtifact"];
          };
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getDiffFiles: {
    parameters: {
      query?: {
        /** @description Where the difference starts: ISO 8601 or back from now, such as `-1d`. When left out, where the branch was created; on the default branch it is required. */
        time_from?: string;
        /** @description Where the difference ends, in the same forms. Now when left out. */
        time_to?: string;
        /** @description Whether to leave out what changed on the default branch in the same time. */
        branch_only?: boolean;
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The changed files. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            [key: string]: {
              [key: string]: components["schemas"]["BranchDiffRepository"];
            };
          };
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getRepositoryFile: {
    parameters: {
      query?: {
        /** @description Hash of the commit to read from. The commit that the branch is at when left out. */
        commit?: string;
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
        /** @description The time to look at: ISO 8601 such as `2024-01-15T10:30:00Z`, or back from now, such as `-1h`, `-30m` or `-7d`. Now when left out. */
        at?: string;
      };
      header?: never;
      path: {
        /** @description Id or name of the repository. */
        repository_id: string;
        /** @description Path of the file in the repository, such as `templates/device.j2`. */
        file_path: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file's text. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/plain": string;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getInfo: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Version and id. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["InfoAPI"];
        };
      };
      401: components["responses"]["Unauthorized"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getMenu: {
    parameters: {
      query?: {
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
        /** @description The time to look at: ISO 8601 such as `2024-01-15T10:30:00Z`, or back from now, such as `-1h`, `-30m` or `-7d`. Now when left out. */
        at?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The menu. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Menu"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  authorizeOauth2: {
    parameters: {
      query?: {
        /** @description Where the browser shall end when login is done. The server's own address when left out. */
        final_url?: string;
      };
      header?: never;
      path: {
        /** @description Name of the provider in the server's settings, such as `provider1`. */
        provider_name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The address of the login page, for the caller to go to. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SSOAuthorization"];
        };
      };
      /** @description A redirect to the login page. */
      307: {
        headers: {
          /** @description The address of the login page. */
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["BadRequest"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getOauth2Token: {
    parameters: {
      query: {
        /** @description What the provider gave back: it ties the answer to the login that was begun, and can be used once. */
        state: string;
        /** @description The authorization code that the provider gave back. */
        code: string;
      };
      header?: never;
      path: {
        /** @description Name of the provider in the server's settings, such as `provider1`. */
        provider_name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Logged in. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["UserTokenWithUrl"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  authorizeOidc: {
    parameters: {
      query?: {
        /** @description Where the browser shall end when login is done. The server's own address when left out. */
        final_url?: string;
      };
      header?: never;
      path: {
        /** @description Name of the provider in the server's settings, such as `provider1`. */
        provider_name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The address of the login page, for the caller to go to. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SSOAuthorization"];
        };
      };
      /** @description A redirect to the login page. */
      307: {
        headers: {
          /** @description The address of the login page. */
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["BadRequest"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getOidcToken: {
    parameters: {
      query: {
        /** @description What the provider gave back: it ties the answer to the login that was begun, and can be used once. */
        state: string;
        /** @description The authorization code that the provider gave back. */
        code: string;
      };
      header?: never;
      path: {
        /** @description Name of the provider in the server's settings, such as `provider1`. */
        provider_name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Logged in. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["UserTokenWithUrl"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  runQueryWithStrings: {
    parameters: {
      query?: {
        /** @description Ids of nodes to record as interested in the result. It has an effect with `update_group` only. */
        subscribers?: string[];
        /** @description Whether to record which nodes the result depends on, in a group of the kind `CoreGraphQLQueryGroup`. */
        update_group?: boolean;
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
        /** @description The time to look at: ISO 8601 such as `2024-01-15T10:30:00Z`, or back from now, such as `-1h`, `-30m` or `-7d`. Now when left out. */
        at?: string;
        /** @description Variables of the stored query, each a parameter of its own (`?name=atl1-edge1`). The server takes them as strings; a query whose variables have other types can only be run with POST. */
        variables?: {
          [key: string]: string;
        };
      };
      header?: never;
      path: {
        /** @description Id or name of the stored query. */
        query_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result, with its `data`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            [key: string]: unknown;
          };
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["QueryFailed"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  runQuery: {
    parameters: {
      query?: {
        /** @description Ids of nodes to record as interested in the result. It has an effect with `update_group` only. */
        subscribers?: string[];
        /** @description Whether to record which nodes the result depends on, in a group of the kind `CoreGraphQLQueryGroup`. */
        update_group?: boolean;
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
        /** @description The time to look at: ISO 8601 such as `2024-01-15T10:30:00Z`, or back from now, such as `-1h`, `-30m` or `-7d`. Now when left out. */
        at?: string;
      };
      header?: never;
      path: {
        /** @description Id or name of the stored query. */
        query_id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["QueryPayload"];
      };
    };
    responses: {
      /** @description The result, with its `data`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            [key: string]: unknown;
          };
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["QueryFailed"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getSchema: {
    parameters: {
      query?: {
        /** @description Only kinds of these namespaces, such as `Infra`. All when left out. */
        namespaces?: string[];
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The schema. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SchemaReadAPI"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  checkSchema: {
    parameters: {
      query?: {
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SchemasLoadAPI"];
      };
    };
    responses: {
      /** @description The schemas can be loaded. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SchemaCheckResult"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getJsonSchema: {
    parameters: {
      query?: {
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
      };
      header?: never;
      path: {
        /** @description Name of a kind with its namespace, such as `InfraDevice`. */
        schema_kind: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The JSON Schema. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["JSONSchema"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  loadSchema: {
    parameters: {
      query?: {
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
        /** @description The time to look at: ISO 8601 such as `2024-01-15T10:30:00Z`, or back from now, such as `-1h`, `-30m` or `-7d`. Now when left out. */
        at?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SchemasLoadAPI"];
      };
    };
    responses: {
      /** @description The schemas are loaded, or were there already. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SchemaUpdate"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getSchemaSummary: {
    parameters: {
      query?: {
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The fingerprints. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SchemaBranchHash"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getSchemaKind: {
    parameters: {
      query?: {
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
      };
      header?: never;
      path: {
        /** @description Name of a kind with its namespace, such as `InfraDevice`. */
        schema_kind: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The kind. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json":
            | components["schemas"]["ProfileSchemaRead"]
            | components["schemas"]["NodeSchemaRead"]
            | components["schemas"]["GenericSchemaRead"]
            | components["schemas"]["TemplateSchemaRead"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  downloadFileByHfid: {
    parameters: {
      query: {
        /** @description The human-friendly id: its parts in their order, one parameter for each. */
        hfid: string[];
        /** @description Whether a browser shall show the file (`Content-Disposition: inline`) instead of saving it. */
        preview?: boolean;
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
        /** @description The time to look at: ISO 8601 such as `2024-01-15T10:30:00Z`, or back from now, such as `-1h`, `-30m` or `-7d`. Now when left out. */
        at?: string;
      };
      header?: never;
      path: {
        /** @description Name of a kind that inherits from `CoreFileObject`. */
        kind: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file's content, with its own type and, in `Content-Disposition`, its name. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "*/*": string;
        };
      };
      /** @description The kind has no files, the branch does not exist, or a time is not in a form that Infrahub reads. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["ErrorDetail"];
        };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  downloadFileByStorageId: {
    parameters: {
      query?: {
        /** @description Whether a browser shall show the file (`Content-Disposition: inline`) instead of saving it. */
        preview?: boolean;
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
        /** @description The time to look at: ISO 8601 such as `2024-01-15T10:30:00Z`, or back from now, such as `-1h`, `-30m` or `-7d`. Now when left out. */
        at?: string;
      };
      header?: never;
      path: {
        /** @description Id of the content in the object store. */
        storage_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file's content, with its own type and, in `Content-Disposition`, its name. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "*/*": string;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  downloadFile: {
    parameters: {
      query?: {
        /** @description Whether a browser shall show the file (`Content-Disposition: inline`) instead of saving it. */
        preview?: boolean;
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
        /** @description The time to look at: ISO 8601 such as `2024-01-15T10:30:00Z`, or back from now, such as `-1h`, `-30m` or `-7d`. Now when left out. */
        at?: string;
      };
      header?: never;
      path: {
        /** @description Id of the node that the file belongs to. */
        node_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file's content, with its own type and, in `Content-Disposition`, its name. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "*/*": string;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getObject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id that uploading the content returned. */
        identifier: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The content. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "*/*": string;
        };
      };
      401: components["responses"]["Unauthorized"];
      /** @description The content is the file of a node; the message names the path to use. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorDetail"];
        };
      };
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  uploadContent: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["UploadContentPayload"];
      };
    };
    responses: {
      /** @description The text is stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["UploadResponse"];
        };
      };
      401: components["responses"]["Unauthorized"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  uploadFile: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "multipart/form-data": {
          /**
           * Format: binary
           * @description The file's content.
           */
          file: Blob | Uint8Array | ReadableStream<Uint8Array>;
        };
      };
    };
    responses: {
      /** @description The file is stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["UploadResponse"];
        };
      };
      401: components["responses"]["Unauthorized"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getTelemetrySnapshots: {
    parameters: {
      query?: {
        /** @description Leave out what was collected before this time (ISO 8601). */
        start_date?: string;
        /** @description Leave out what was collected after this time (ISO 8601). */
        end_date?: string;
        /** @description How many to return at most. */
        limit?: number;
        /** @description How many to skip. */
        offset?: number;
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
        /** @description The time to look at: ISO 8601 such as `2024-01-15T10:30:00Z`, or back from now, such as `-1h`, `-30m` or `-7d`. Now when left out. */
        at?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The figures, and how many there are in all. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TelemetrySnapshotListResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  renderJinja2Transform: {
    parameters: {
      query?: {
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
        /** @description The time to look at: ISO 8601 such as `2024-01-15T10:30:00Z`, or back from now, such as `-1h`, `-30m` or `-7d`. Now when left out. */
        at?: string;
        /** @description Variables of the stored query, each a parameter of its own (`?name=atl1-edge1`). The server takes them as strings; a query whose variables have other types can only be run with POST. */
        variables?: {
          [key: string]: string;
        };
      };
      header?: never;
      path: {
        /** @description Id or name of the transform. */
        transform_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The rendered text. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/plain": string;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["NotFound"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["QueryFailed"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  runPythonTransform: {
    parameters: {
      query?: {
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
        /** @description The time to look at: ISO 8601 such as `2024-01-15T10:30:00Z`, or back from now, such as `-1h`, `-30m` or `-7d`. Now when left out. */
        at?: string;
        /** @description Variables of the stored query, each a parameter of its own (`?name=atl1-edge1`). The server takes them as strings; a query whose variables have other types can only be run with POST. */
        variables?: {
          [key: string]: string;
        };
      };
      header?: never;
      path: {
        /** @description Id or name of the transform. */
        transform_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What the class returned, as JSON: an object, or a text as a JSON string. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": unknown;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["NotFound"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["QueryFailed"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getGraphqlSchema: {
    parameters: {
      query?: {
        /** @description Whether types and fields come in alphabetical order. */
        sorted?: boolean;
        /** @description Name of the branch. The default branch (`main`, unless the server is set otherwise) when left out. */
        branch?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The schema. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/plain": string;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      /** @description The request has the wrong form, or it is well formed and cannot be carried out: an unknown kind, or a time before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefusedRequest"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  executeGraphqlOnDefaultBranch: {
    parameters: {
      query?: {
        /** @description The time to look at: ISO 8601 such as `2024-01-15T10:30:00Z`, or back from now, such as `-1h`, `-30m` or `-7d`. Now when left out. */
        at?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["GraphQLRequest"];
      };
    };
    responses: {
      /** @description The operation ran, wholly or in part. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GraphQLResult"];
        };
      };
      /** @description The body is not JSON, or `at` is not in a form that Infrahub reads. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json":
            components["schemas"]["GraphQLResult"] | components["schemas"]["GraphQLRefusal"];
        };
      };
      /** @description The token is wrong or too old, or the operation needs an account. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GraphQLResult"];
        };
      };
      /** @description The account lacks a permission that the operation needs. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GraphQLResult"];
        };
      };
      /** @description The operation cannot run, for example because `at` is before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GraphQLResult"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  executeGraphql: {
    parameters: {
      query?: {
        /** @description The time to look at: ISO 8601 such as `2024-01-15T10:30:00Z`, or back from now, such as `-1h`, `-30m` or `-7d`. Now when left out. */
        at?: string;
      };
      header?: never;
      path: {
        /** @description The branch, such as `main`. */
        branch_name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["GraphQLRequest"];
      };
    };
    responses: {
      /** @description The operation ran, wholly or in part. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GraphQLResult"];
        };
      };
      /** @description The body is not JSON, or `at` is not in a form that Infrahub reads. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json":
            components["schemas"]["GraphQLResult"] | components["schemas"]["GraphQLRefusal"];
        };
      };
      /** @description The token is wrong or too old, or the operation needs an account. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GraphQLResult"];
        };
      };
      /** @description The account lacks a permission that the operation needs. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GraphQLResult"];
        };
      };
      /** @description The branch does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GraphQLRefusal"];
        };
      };
      /** @description The operation cannot run, for example because `at` is before the branch was created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GraphQLResult"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
}

export type AccessTokenResponse = components["schemas"]["AccessTokenResponse"];
export type AllowOverrideType = components["schemas"]["AllowOverrideType"];
export type AnalyticsSettings = components["schemas"]["AnalyticsSettings"];
export type ArtifactGeneratePayload = components["schemas"]["ArtifactGeneratePayload"];
export type ArtifactTarget = components["schemas"]["ArtifactTarget"];
export type AttributeParametersRead = components["schemas"]["AttributeParametersRead"];
export type AttributeParametersWrite = components["schemas"]["AttributeParametersWrite"];
export type BranchDiffArtifact = components["schemas"]["BranchDiffArtifact"];
export type BranchDiffArtifactStorage = components["schemas"]["BranchDiffArtifactStorage"];
export type BranchDiffFile = components["schemas"]["BranchDiffFile"];
export type BranchDiffRepository = components["schemas"]["BranchDiffRepository"];
export type BranchSupportType = components["schemas"]["BranchSupportType"];
export type ComputedAttributeJinja2Read = components["schemas"]["ComputedAttributeJinja2Read"];
export type ComputedAttributeJinja2Write = components["schemas"]["ComputedAttributeJinja2Write"];
export type ComputedAttributeTransformPythonRead =
  components["schemas"]["ComputedAttributeTransformPythonRead"];
export type ComputedAttributeTransformPythonWrite =
  components["schemas"]["ComputedAttributeTransformPythonWrite"];
export type ComputedAttributeUserRead = components["schemas"]["ComputedAttributeUserRead"];
export type ComputedAttributeUserWrite = components["schemas"]["ComputedAttributeUserWrite"];
export type ConfigAPI = components["schemas"]["ConfigAPI"];
export type DiffAction = components["schemas"]["DiffAction"];
export type DropdownChoiceRead = components["schemas"]["DropdownChoiceRead"];
export type DropdownChoiceWrite = components["schemas"]["DropdownChoiceWrite"];
export type ExperimentalFeaturesSettings = components["schemas"]["ExperimentalFeaturesSettings"];
export type GenericAttributeRead = components["schemas"]["GenericAttributeRead"];
export type GenericAttributeWrite = components["schemas"]["GenericAttributeWrite"];
export type GenericSchemaRead = components["schemas"]["GenericSchemaRead"];
export type GenericSchemaWrite = components["schemas"]["GenericSchemaWrite"];
export type HTTPValidationError = components["schemas"]["HTTPValidationError"];
export type HashableModelDiff = components["schemas"]["HashableModelDiff"];
export type InfoAPI = components["schemas"]["InfoAPI"];
export type JSONSchema = components["schemas"]["JSONSchema"];
export type LDAPCredentials = components["schemas"]["LDAPCredentials"];
export type LDAPInfo = components["schemas"]["LDAPInfo"];
export type ListAttributeParametersRead = components["schemas"]["ListAttributeParametersRead"];
export type ListAttributeParametersWrite = components["schemas"]["ListAttributeParametersWrite"];
export type ListAttributeRead = components["schemas"]["ListAttributeRead"];
export type ListAttributeWrite = components["schemas"]["ListAttributeWrite"];
export type LoggingSettings = components["schemas"]["LoggingSettings"];
export type MainSettings = components["schemas"]["MainSettings"];
export type Menu = components["schemas"]["Menu"];
export type MenuItemList = components["schemas"]["MenuItemList"];
export type MenuSection = components["schemas"]["MenuSection"];
export type NodeExtensionWrite = components["schemas"]["NodeExtensionWrite"];
export type NodeSchemaRead = components["schemas"]["NodeSchemaRead"];
export type NodeSchemaWrite = components["schemas"]["NodeSchemaWrite"];
export type NumberAttributeParametersRead = components["schemas"]["NumberAttributeParametersRead"];
export type NumberAttributeParametersWrite = components["schemas"]["NumberAttributeParametersWrite"];
export type NumberAttributeRead = components["schemas"]["NumberAttributeRead"];
export type NumberAttributeWrite = components["schemas"]["NumberAttributeWrite"];
export type NumberPoolAttributeRead = components["schemas"]["NumberPoolAttributeRead"];
export type NumberPoolAttributeWrite = components["schemas"]["NumberPoolAttributeWrite"];
export type NumberPoolParametersRead = components["schemas"]["NumberPoolParametersRead"];
export type NumberPoolParametersWrite = components["schemas"]["NumberPoolParametersWrite"];
export type PasswordCredential = components["schemas"]["PasswordCredential"];
export type PolicySettings = components["schemas"]["PolicySettings"];
export type ProfileSchemaRead = components["schemas"]["ProfileSchemaRead"];
export type QueryPayload = components["schemas"]["QueryPayload"];
export type RelationshipCardinality = components["schemas"]["RelationshipCardinality"];
export type RelationshipDeleteBehavior = components["schemas"]["RelationshipDeleteBehavior"];
export type RelationshipDirection = components["schemas"]["RelationshipDirection"];
export type RelationshipKind = components["schemas"]["RelationshipKind"];
export type RelationshipSchemaRead = components["schemas"]["RelationshipSchemaRead"];
export type RelationshipSchemaWrite = components["schemas"]["RelationshipSchemaWrite"];
export type RemoteLoggingSettings = components["schemas"]["RemoteLoggingSettings"];
export type RemoteSendStatus = components["schemas"]["RemoteSendStatus"];
export type SSOInfo = components["schemas"]["SSOInfo"];
export type SSOProtocol = components["schemas"]["SSOProtocol"];
export type SSOProviderInfo = components["schemas"]["SSOProviderInfo"];
export type SchemaAttributeDisplay = components["schemas"]["SchemaAttributeDisplay"];
export type SchemaBranchHash = components["schemas"]["SchemaBranchHash"];
export type SchemaDiff = components["schemas"]["SchemaDiff"];
export type SchemaExtensionWrite = components["schemas"]["SchemaExtensionWrite"];
export type SchemaLoadAPI = components["schemas"]["SchemaLoadAPI"];
export type SchemaNamespace = components["schemas"]["SchemaNamespace"];
export type SchemaReadAPI = components["schemas"]["SchemaReadAPI"];
export type SchemaState = components["schemas"]["SchemaState"];
export type SchemaUpdate = components["schemas"]["SchemaUpdate"];
export type SchemaWarning = components["schemas"]["SchemaWarning"];
export type SchemaWarningKind = components["schemas"]["SchemaWarningKind"];
export type SchemaWarningType = components["schemas"]["SchemaWarningType"];
export type SchemasLoadAPI = components["schemas"]["SchemasLoadAPI"];
export type TelemetrySnapshotListResponse = components["schemas"]["TelemetrySnapshotListResponse"];
export type TelemetrySnapshotResponse = components["schemas"]["TelemetrySnapshotResponse"];
export type TemplateSchemaRead = components["schemas"]["TemplateSchemaRead"];
export type TextAttributeParametersRead = components["schemas"]["TextAttributeParametersRead"];
export type TextAttributeParametersWrite = components["schemas"]["TextAttributeParametersWrite"];
export type TextAttributeRead = components["schemas"]["TextAttributeRead"];
export type TextAttributeWrite = components["schemas"]["TextAttributeWrite"];
export type UploadContentPayload = components["schemas"]["UploadContentPayload"];
export type UploadResponse = components["schemas"]["UploadResponse"];
export type UserToken = components["schemas"]["UserToken"];
export type UserTokenWithUrl = components["schemas"]["UserTokenWithUrl"];
export type ValidationError = components["schemas"]["ValidationError"];
export type ErrorEnvelope = components["schemas"]["ErrorEnvelope"];
export type ErrorItem = components["schemas"]["ErrorItem"];
export type ErrorDetail = components["schemas"]["ErrorDetail"];
export type RefusedRequest = components["schemas"]["RefusedRequest"];
export type QueryErrorEnvelope = components["schemas"]["QueryErrorEnvelope"];
export type QueryErrorMessage = components["schemas"]["QueryErrorMessage"];
export type GraphQLRequest = components["schemas"]["GraphQLRequest"];
export type GraphQLResult = components["schemas"]["GraphQLResult"];
export type GraphQLError = components["schemas"]["GraphQLError"];
export type GraphQLErrorExtensions = components["schemas"]["GraphQLErrorExtensions"];
export type GraphQLLocation = components["schemas"]["GraphQLLocation"];
export type GraphQLPath = components["schemas"]["GraphQLPath"];
export type GraphQLRefusal = components["schemas"]["GraphQLRefusal"];
export type SchemaCheckResult = components["schemas"]["SchemaCheckResult"];
export type SSOAuthorization = components["schemas"]["SSOAuthorization"];

/**
 * What the client must know of an operation while it runs. Operations without a trait are left out.
 *
 * - `branch`, `at`: it takes this query parameter.
 * - `content`: what it returns may be of any content type, and is handed over as it is.
 * - `object`, `list`: a success is JSON of this type.
 * - `read`, `write`: whether it may be sent again when its answer was lost, where the HTTP method tells it wrongly.
 * - `graphql`: that depends on the GraphQL document in its body.
 */
export const operationTraits = {
  "POST /api/artifact/generate/{artifact_definition_id}": ["branch", "at", "heavy"],
  "GET /api/artifact/{artifact_id}": ["branch", "at", "content"],
  "POST /api/auth/ldap/login": ["object", "read"],
  "POST /api/auth/login": ["object", "read"],
  "POST /api/auth/refresh": ["object", "read"],
  "GET /api/config": ["object"],
  "GET /api/diff/artifacts": ["branch", "object"],
  "GET /api/diff/files": ["branch", "object", "heavy"],
  "GET /api/file/{repository_id}/{file_path}": ["branch", "at", "content"],
  "GET /api/info": ["object"],
  "GET /api/menu": ["branch", "at", "object"],
  "GET /api/oauth2/{provider_name}/authorize": ["object"],
  "GET /api/oauth2/{provider_name}/token": ["object", "write"],
  "GET /api/oidc/{provider_name}/authorize": ["object"],
  "GET /api/oidc/{provider_name}/token": ["object", "write"],
  "GET /api/query/{query_id}": ["branch", "at", "object", "write", "heavy"],
  "POST /api/query/{query_id}": ["branch", "at", "object", "write", "heavy"],
  "GET /api/schema": ["branch", "object"],
  "POST /api/schema/check": ["branch", "object", "read", "heavy"],
  "GET /api/schema/json_schema/{schema_kind}": ["branch", "object"],
  "POST /api/schema/load": ["branch", "at", "object", "heavy"],
  "GET /api/schema/summary": ["branch", "object"],
  "GET /api/schema/{schema_kind}": ["branch"],
  "GET /api/storage/files/by-hfid/{kind}": ["branch", "at", "content"],
  "GET /api/storage/files/by-storage-id/{storage_id}": ["branch", "at", "content"],
  "GET /api/storage/files/{node_id}": ["branch", "at", "content"],
  "GET /api/storage/object/{identifier}": ["content"],
  "POST /api/storage/upload/content": ["object"],
  "POST /api/storage/upload/file": ["object"],
  "GET /api/telemetry/snapshots": ["branch", "at", "object"],
  "GET /api/transform/jinja2/{transform_id}": ["branch", "at", "content", "heavy"],
  "GET /api/transform/python/{transform_id}": ["branch", "at", "heavy"],
  "GET /schema.graphql": ["branch", "content"],
  "POST /graphql": ["at", "object", "graphql"],
  "POST /graphql/{branch_name}": ["at", "object", "graphql"],
} as const;
