using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MutualLearning.Mutation;

/// <summary>Where the code can be mutated.</summary>
internal static class Sites
{
    /// <summary>Is this something true or false that the code goes by?</summary>
    public static bool IsCondition(ExpressionSyntax e, SemanticModel model)
    {
        if (model.GetTypeInfo(e).Type?.SpecialType != SpecialType.System_Boolean || model.GetConstantValue(e).HasValue)
        {
            return false;
        }

        // A chain "a && b && c" is one condition with three operands.
        var parent = Outside(e);
        if (parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } || e.Parent is BinaryExpressionSyntax outer && IsLogical(outer) && e.IsKind(outer.Kind()))
        {
            return false;
        }

        return IsDecidedHere(e, parent) || e.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.LessThanExpression
            or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression
            or SyntaxKind.IsPatternExpression or SyntaxKind.IsExpression or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression
            or SyntaxKind.LogicalNotExpression;
    }

    /// <summary>Is it the condition of an "if" that leaves: by a return, a throw, or to the next round of a loop?</summary>
    public static bool IsCheck(ExpressionSyntax e) => Outside(e) is IfStatementSyntax { Else: null } check && Last(check.Statement) is
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax or YieldStatementSyntax;

    /// <summary>What an operand of "and" or "or" is replaced by to drop it; null when it is none.</summary>
    public static string? Neutral(ExpressionSyntax e) => Outside(e) switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } => "true",
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } => "false",
        _ => null,
    };

    /// <summary>Is it an operand of a chain "a ?? b ?? c" of refusals?</summary>
    public static bool IsRefusalInChain(ExpressionSyntax e, SemanticModel model) =>
        Outside(e) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } && !e.IsKind(SyntaxKind.CoalesceExpression)
        && model.GetTypeInfo(e).Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } type
        && type.TypeArguments[0].Name == "Refusal";

    /// <summary>The variables that the expression assigns and that are known outside it.</summary>
    public static IEnumerable<string> Variables(ExpressionSyntax e, SemanticModel model)
    {
        var inside = e.DescendantNodesAndSelf(n => n is not (AnonymousFunctionExpressionSyntax or SwitchExpressionArmSyntax or QueryExpressionSyntax));
        var declared = inside.OfType<SingleVariableDesignationSyntax>().Select(d => d.Identifier.Text);
        var assigned = inside.OfType<ArgumentSyntax>().Where(a => a.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) && a.Expression is IdentifierNameSyntax { Identifier.Text: not "_" }
            && model.GetSymbolInfo(a.Expression).Symbol is ILocalSymbol or IParameterSymbol).Select(a => a.Expression.ToString());
        return declared.Concat(assigned).Where(n => n != "_").Distinct().ToList();
    }

    /// <summary>The member that a node stands in.</summary>
    public static string Member(SyntaxNode node) => node.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault() switch
    {
        MethodDeclarationSyntax m => m.Identifier.Text,
        PropertyDeclarationSyntax p => p.Identifier.Text,
        ConstructorDeclarationSyntax c => c.Identifier.Text,
        OperatorDeclarationSyntax o => "operator " + o.OperatorToken.Text,
        IndexerDeclarationSyntax => "this[]",
        BaseFieldDeclarationSyntax f => f.Declaration.Variables[0].Identifier.Text,
        TypeDeclarationSyntax t => t.Identifier.Text,
        _ => "?",
    };

    private static bool IsDecidedHere(ExpressionSyntax e, SyntaxNode? parent) => parent switch
    {
        IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or WhenClauseSyntax => true,
        ForStatementSyntax loop => loop.Condition?.Span.Contains(e.Span) == true,
        ConditionalExpressionSyntax choice => choice.Condition.Span.Contains(e.Span),
        BinaryExpressionSyntax binary => IsLogical(binary),
        ReturnStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax => true,
        _ => false,
    };

    private static bool IsLogical(BinaryExpressionSyntax e) => e.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression;

    private static StatementSyntax? Last(StatementSyntax statement) => statement is BlockSyntax block ? block.Statements.LastOrDefault() : statement;

    private static SyntaxNode? Outside(SyntaxNode node)
    {
        var parent = node.Parent;
        while (parent is ParenthesizedExpressionSyntax)
        {
            parent = parent.Parent;
        }

        return parent;
    }
}
