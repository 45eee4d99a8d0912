/** What the page says of the device it runs on, for whoever looks into a complaint. Nothing that names a person. */
import type { HealthExport } from '../health/types';

/** Some browsers tell more than others. */
interface Page extends Navigator {
  readonly deviceMemory: number;
  readonly connection: { readonly effectiveType?: string };
}

export function deviceFacts(): HealthExport['device'] {
  const page = (globalThis as { navigator?: Partial<Page> }).navigator;
  return {
    userAgent: page?.userAgent,
    cores: page?.hardwareConcurrency,
    memoryGb: page?.deviceMemory,
    connection: page?.connection?.effectiveType,
  };
}
