import type {Lists} from '../../db/lists/index.ts';
import type {Route} from '../route.ts';
import {detectionRoutes} from './detections.ts';
import {machineRoutes} from './machines.ts';
import {recommendationRoutes} from './recommendations.ts';
import {scoreRoutes} from './scores.ts';
import {softwareRoutes} from './software.ts';
import {vulnerabilityRoutes} from './vulnerabilities.ts';

/** The reference-compatible API, one file a resource. */
export function apiResources(needs: {readonly lists: Lists; readonly now: () => Date}): readonly Route[] {
  return [
    ...machineRoutes(needs),
    ...detectionRoutes(needs),
    ...recommendationRoutes(needs),
    ...scoreRoutes(needs),
    ...softwareRoutes(needs),
    ...vulnerabilityRoutes(needs),
  ];
}
