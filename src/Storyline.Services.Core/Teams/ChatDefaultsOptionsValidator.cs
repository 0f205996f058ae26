using Microsoft.Extensions.Options;

namespace Storyline.Services.Core.Teams;

[OptionsValidator]
internal sealed partial class ChatDefaultsOptionsValidator : IValidateOptions<ChatDefaultsOptions>;
