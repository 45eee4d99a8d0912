/** What the page says of the device it runs on, for whoever looks into a complaint. Nothing that names a person. */
import type { HealthExport } from '../health/types';

export function deviceFacts(): HealthExport['device'] {
  const page = (globalThis as { navigator?: Navigator & { deviceMemory?: number } }).navigator;
  return { userAgent: page?.userAgent, cores: page?.hardwareConcurrency, memoryGb: page?.deviceMemory };
}
