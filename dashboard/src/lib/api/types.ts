import type { components } from './schema';

type Schemas = components['schemas'];

export type Me = Schemas['MemberResponse'];
export type Status = Schemas['StatusResponse'];
export type Chat = Schemas['ChatResponse'];
export type CategoryStock = Schemas['CategoryResponse'];
export type CategoryMix = Schemas['CategoryMixResponse'];
export type QueueItem = Schemas['QueueItemResponse'];
export type Plan = Schemas['PlanResponse'];
export type Settings = Schemas['SettingsResponse'];
export type HistoryItem = Schemas['HistoryItemResponse'];
export type DecisionAnswer = Schemas['DecisionResponse'];
export type MediaItem = Schemas['MediaItemResponse'];
export type MediaDetails = Schemas['MediaDetailsResponse'];
export type MediaLock = Schemas['LockResponse'];
export type Account = Schemas['AccountResponse'];
export type Login = Schemas['LoginResponse'];
export type Publication = Schemas['PublicationResponse'];
export type PublicationAnswer = Schemas['PublicationAnswer'];
export type Policy = Schemas['PolicyResponse'];
export type PostMetrics = Schemas['PostMetricsResponse'];
