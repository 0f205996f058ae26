using Microsoft.Extensions.Options;

namespace Storyline.Services.Integrations.Instagram;

[OptionsValidator]
internal sealed partial class InstagramOptionsValidator : IValidateOptions<InstagramOptions>;
