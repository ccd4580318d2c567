using System.Reflection;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Decorators;
using ContactAppointment.UnitTests.Builders;
using FluentValidation;

namespace ContactAppointment.UnitTests.Architecture;

/// <summary>Use cases are found by scanning: adding one edits no list.</summary>
public sealed class UseCaseTests
{
    private static readonly Type[] Concrete =
    [
        .. Layers.Application.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericType: false }),
    ];
    private static readonly Type[] CommandHandlers = Implementing(typeof(ICommandHandler<,>));
    private static readonly Type[] QueryHandlers = Implementing(typeof(IQueryHandler<,>));
    private static readonly Type[] Validators = Implementing(typeof(IValidator<>));
    private static readonly Type[] RegisteredValidators = [.. Validators.Where(t => !t.IsNested)]; // nested ones are parts of another
    private static readonly Type[] Commands = [.. Concrete.Where(t => t.Name.EndsWith("Command", StringComparison.Ordinal))];
    private static readonly Type[] Queries = [.. Concrete.Where(t => t.Name.EndsWith("Query", StringComparison.Ordinal))];

    [Test]
    public void HandlersAndValidators_All_AreInternalAndSealed()
    {
        Type[] types = [.. CommandHandlers, .. QueryHandlers, .. Validators];

        Assert.Multiple(() =>
        {
            Assert.That(CommandHandlers, Is.Not.Empty);
            Assert.That(QueryHandlers, Is.Not.Empty);
            Assert.That(Validators, Is.Not.Empty);
            Assert.That(types.Where(t => t.IsVisible || !t.IsSealed), Is.Empty);
        });
    }

    [Test]
    public void HandlersAndValidators_All_AreNamedForWhatTheyAre()
    {
        var strangers = CommandHandlers
            .Concat(QueryHandlers)
            .Where(t => !t.Name.EndsWith("Handler", StringComparison.Ordinal))
            .Concat(Validators.Where(t => !t.Name.EndsWith("Validator", StringComparison.Ordinal)));

        Assert.That(strangers, Is.Empty);
    }

    [Test]
    public void CommandsAndQueries_All_ArePublicSealedRecordsWithOneHandlerBesideThem()
    {
        Type[] requests = [.. Commands, .. Queries];
        var handled = CommandHandlers.Concat(QueryHandlers).ToLookup(h => HandlerInterface(h).GetGenericArguments()[0]);

        var wrong = requests.Where(r =>
            !r.IsPublic
            || !r.IsSealed
            || r.GetMethod("<Clone>$") is null
            || handled[r].Count() != 1
            || handled[r].Single().Namespace != r.Namespace
        );

        Assert.Multiple(() =>
        {
            Assert.That(Commands, Is.Not.Empty);
            Assert.That(Queries, Is.Not.Empty);
            Assert.That(wrong, Is.Empty);
        });
    }

    [TestCaseSource(nameof(CommandHandlers))]
    public void AddApplication_CommandHandler_IsLoggedLetThroughValidatedRepeatedAndConditionalInThisOrder(Type handler)
    {
        using var host = new UseCaseHost();

        var chain = ChainFrom(host.Get(HandlerInterface(handler)));

        Assert.That(
            chain,
            Is.EqualTo(
                new[]
                {
                    typeof(LoggingCommandHandler<,>),
                    typeof(ReachingCommandHandler<,>),
                    typeof(ValidatingCommandHandler<,>),
                    typeof(RetryingCommandHandler<,>),
                    typeof(ConditionalCommandHandler<,>),
                    handler,
                }
            )
        );
    }

    [TestCaseSource(nameof(QueryHandlers))]
    public void AddApplication_QueryHandler_IsLetThrough(Type handler)
    {
        using var host = new UseCaseHost();

        var chain = ChainFrom(host.Get(HandlerInterface(handler)));

        Assert.That(chain, Is.EqualTo(new[] { typeof(ReachingQueryHandler<,>), handler }));
    }

    [TestCaseSource(nameof(RegisteredValidators))]
    public void AddApplication_Validator_IsFound(Type validator)
    {
        using var host = new UseCaseHost();
        var port = validator.GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValidator<>));

        var found = host.Get(port);

        Assert.That(found, Is.TypeOf(validator));
    }

    [Test]
    public void AddApplication_PartsOfUseCases_AreFound()
    {
        using var host = new UseCaseHost();
        var parts = Concrete.Where(t => t.IsAssignableTo(typeof(IUseCasePart))).ToList();

        var found = parts.Select(part => host.Get(part).GetType());

        Assert.Multiple(() =>
        {
            Assert.That(parts, Is.Not.Empty);
            Assert.That(found, Is.EqualTo(parts));
        });
    }

    private static Type[] Implementing(Type open) =>
        [.. Concrete.Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == open))];

    private static Type HandlerInterface(Type handler) =>
        handler
            .GetInterfaces()
            .Single(i =>
                i.IsGenericType
                && (i.GetGenericTypeDefinition() == typeof(ICommandHandler<,>) || i.GetGenericTypeDefinition() == typeof(IQueryHandler<,>))
            );

    /// <summary>The handler and all that it wraps, from the outside in.</summary>
    private static IEnumerable<Type> ChainFrom(object? handler)
    {
        while (handler is not null)
        {
            var type = handler.GetType();
            yield return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
            handler = type.IsGenericType
                ? type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
                    .Select(f => f.GetValue(handler))
                    .Single(v => v?.GetType().GetInterfaces().Contains(HandlerInterface(type)) == true)
                : null;
        }
    }
}
