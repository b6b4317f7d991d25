import type { Defaulted, JsonValue, Mandatory, Many, One, Optional, ReadOnly } from "../../src/index.js";

export interface SampleConsole {
  kind: "SampleConsole";
  hfid: null;
  attributes: {
    name: Mandatory<string>;
    speed: Optional<string>;
  };
  relationships: {
    device: One<"SampleDevice", "mandatory">;
    peer: One<"SampleTag">;
  };
}

export interface SampleCountry {
  kind: "SampleCountry";
  hfid: null;
  /** The generic at the top of its hierarchy. */
  hierarchy: "SampleLocation";
  attributes: {
    name: Mandatory<string>;
  };
  relationships: {
    parent: One<"SampleLocation">;
    children: Many<"SampleSite">;
    ancestors: Many<"SampleLocation", "read-only", "none">;
    descendants: Many<"SampleLocation", "read-only", "none">;
  };
}

export interface SampleDevice {
  kind: "SampleDevice";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    name: Mandatory<string>;
    role: Optional<"leaf" | "spine">;
    height: Optional<number>;
    enabled: Defaulted<boolean>;
    serial: ReadOnly<string | null>;
    words: Optional<JsonValue[], "List">;
    settings: Optional<JsonValue, "JSON">;
    installed: Optional<string, "DateTime">;
    kind: Optional<string>;
  };
  relationships: {
    site: One<"SampleSite">;
    ports: Many<"SamplePort">;
    tags: Many<"SampleTag">;
    metadata: One<"SampleTag">;
  };
}

export interface SampleInterface {
  kind: "SampleInterface";
  /** The human-friendly id: device__name, name. */
  hfid: [device__name: string, name: string];
  attributes: {
    name: Mandatory<string>;
    speed: Optional<number>;
  };
  relationships: {
    device: One<"SampleDevice", "mandatory">;
    peer: One<"SamplePort">;
  };
}

export interface CoreFileObject {
  kind: "CoreFileObject";
  hfid: null;
  /** The kinds that implement it. */
  implementers: "SampleContract";
  attributes: {
    checksum: ReadOnly<string>;
  };
  // oxlint-disable-next-line typescript/no-empty-object-type -- as it is generated
  relationships: {};
}

export interface SampleContract {
  kind: "SampleContract";
  hfid: [number: string];
  attributes: {
    number: Mandatory<string>;
    checksum: ReadOnly<string>;
  };
  // oxlint-disable-next-line typescript/no-empty-object-type -- as it is generated
  relationships: {};
}

export interface SampleLocation {
  kind: "SampleLocation";
  hfid: null;
  /** The generic at the top of its hierarchy. */
  hierarchy: "SampleLocation";
  /** The kinds that implement it. */
  implementers: "SampleCountry" | "SampleSite";
  attributes: {
    name: Mandatory<string>;
  };
  relationships: {
    parent: One<"SampleLocation">;
    children: Many<"SampleLocation">;
    ancestors: Many<"SampleLocation", "read-only", "none">;
    descendants: Many<"SampleLocation", "read-only", "none">;
  };
}

export interface SamplePort {
  kind: "SamplePort";
  hfid: null;
  /** The kinds that implement it. */
  implementers: "SampleConsole" | "SampleInterface";
  attributes: {
    name: Mandatory<string>;
  };
  relationships: {
    device: One<"SampleDevice", "mandatory">;
  };
}

export interface SamplePrefix {
  kind: "SamplePrefix";
  hfid: null;
  attributes: {
    prefix: Mandatory<string>;
    utilization: ReadOnly<number | null>;
  };
  // oxlint-disable-next-line typescript/no-empty-object-type -- as it is generated
  relationships: {};
}

export interface SampleProfile {
  kind: "SampleProfile";
  hfid: null;
  attributes: {
    profile_name: Mandatory<string>;
  };
  // oxlint-disable-next-line typescript/no-empty-object-type -- as it is generated
  relationships: {};
}

export interface SampleRack {
  kind: "SampleRack";
  hfid: null;
  attributes: {
    units: Mandatory<number>;
    label: Defaulted<string>;
    state: Optional<"up" | "down">;
    level: Optional<1 | 2>;
    note: Optional<string>;
    secret: Optional<string>;
    hashed: Optional<string>;
    uplink: Optional<number>;
    checked: Optional<boolean>;
    installed: Optional<string, "DateTime">;
    address: Optional<string>;
    words: Defaulted<JsonValue[], "List">;
    settings: Defaulted<JsonValue, "JSON">;
    anything: Optional<JsonValue, "Any">;
  };
  relationships: {
    site: One<"SampleSite", "mandatory">;
    tags: Many<"SampleTag", "mandatory">;
    spares: Many<"SampleTag">;
    leader: One<"SampleTag", "read-only">;
    watchers: Many<"SampleTag", "read-only">;
    prefix: One<"SamplePrefix">;
    prefixes: Many<"SamplePrefix">;
    profiles: Many<"SampleProfile">;
    object_template: One<"SampleTemplate">;
  };
}

export interface SampleSite {
  kind: "SampleSite";
  /** The human-friendly id: name. */
  hfid: [name: string];
  /** The generic at the top of its hierarchy. */
  hierarchy: "SampleLocation";
  attributes: {
    name: Mandatory<string>;
    city: Optional<string>;
  };
  relationships: {
    parent: One<"SampleCountry">;
    children: Many<"SampleLocation">;
    ancestors: Many<"SampleLocation", "read-only", "none">;
    descendants: Many<"SampleLocation", "read-only", "none">;
    devices: Many<"SampleDevice">;
  };
}

export interface SampleTag {
  kind: "SampleTag";
  /** The human-friendly id: name. */
  hfid: [name: string];
  attributes: {
    name: Mandatory<string>;
  };
  // oxlint-disable-next-line typescript/no-empty-object-type -- as it is generated
  relationships: {};
}

export interface SampleTemplate {
  kind: "SampleTemplate";
  hfid: null;
  attributes: {
    template_name: Mandatory<string>;
  };
  // oxlint-disable-next-line typescript/no-empty-object-type -- as it is generated
  relationships: {};
}

/** Every kind of the schema by its name: give it to `InfrahubClient`. */
export interface Kinds {
  CoreFileObject: CoreFileObject;
  SampleContract: SampleContract;
  SampleConsole: SampleConsole;
  SampleCountry: SampleCountry;
  SampleDevice: SampleDevice;
  SampleInterface: SampleInterface;
  SampleLocation: SampleLocation;
  SamplePort: SamplePort;
  SamplePrefix: SamplePrefix;
  SampleProfile: SampleProfile;
  SampleRack: SampleRack;
  SampleSite: SampleSite;
  SampleTag: SampleTag;
  SampleTemplate: SampleTemplate;
}
