using Microsoft.Extensions.Options;

namespace Storyline.Services.Integrations.Chat;

[OptionsValidator]
internal sealed partial class TelegramOptionsValidator : IValidateOptions<TelegramOptions>;
