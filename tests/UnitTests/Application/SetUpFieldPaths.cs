using ContactAppointment.Application.Common.Validation;

namespace ContactAppointment.UnitTests.Application;

/// <summary>Names fields as the program does from its start; validators read the names when they are made.</summary>
[SetUpFixture]
public sealed class SetUpFieldPaths
{
    [OneTimeSetUp]
    public void NameFieldsAsTheClientDoes() => FieldPaths.Configure();
}
