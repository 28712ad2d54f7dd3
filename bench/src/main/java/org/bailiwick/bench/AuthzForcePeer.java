package org.bailiwick.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import oasis.names.tc.xacml._3_0.core.schema.wd_17.DecisionType;

import org.ow2.authzforce.core.pdp.api.AttributeFqn;
import org.ow2.authzforce.core.pdp.api.AttributeFqns;
import org.ow2.authzforce.core.pdp.api.CloseablePdpEngine;
import org.ow2.authzforce.core.pdp.api.DecisionRequestBuilder;
import org.ow2.authzforce.core.pdp.api.value.Bags;
import org.ow2.authzforce.core.pdp.api.value.StandardDatatypes;
import org.ow2.authzforce.core.pdp.api.value.StringValue;
import org.ow2.authzforce.core.pdp.impl.BasePdpEngine;
import org.ow2.authzforce.core.pdp.impl.PdpEngineConfiguration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// AuthzForce: XACML, a policy for each asset, in it a rule for each assignment; asked through its
/// native interface, which it calls the most efficient one.
final class AuthzForcePeer implements Peer {
    private static final String ATTRIBUTES = "urn:oasis:names:tc:xacml:3.0:attribute-category:";
    private static final String SUBJECT_CATEGORY =
            "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject";
    private static final String NAMES = "urn:oasis:names:tc:xacml:1.0:";
    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
    private static final String XACML = "urn:oasis:names:tc:xacml:3.0:core:schema:wd-17";

    private static final AttributeFqn SUBJECT = named(SUBJECT_CATEGORY, "subject:subject-id");
    private static final AttributeFqn ACTION = named(ATTRIBUTES + "action", "action:action-id");
    private static final AttributeFqn RESOURCE =
            named(ATTRIBUTES + "resource", "resource:resource-id");

    private final CloseablePdpEngine engine;

    AuthzForcePeer(List<Held> held, List<Allows> levels) {
        try {
            Path home = Files.createTempDirectory("authzforce");
            Path policies = home.resolve("policy.xml");
            Files.writeString(policies, policySet(held, levels));
            Path settings = home.resolve("pdp.xml");
            Files.writeString(settings, settings(policies));
            engine =
                    new BasePdpEngine(
                            PdpEngineConfiguration.getInstance(settings.toUri().toString()));
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static AttributeFqn named(String category, String id) {
        return AttributeFqns.newInstance(category, Optional.empty(), NAMES + id);
    }

    private static String settings(Path policies) {
        return """
        <pdp xmlns="http://authzforce.github.io/core/xmlns/pdp/8" version="8.1"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <policyProvider id="policies" xsi:type="StaticPolicyProvider">
            <policyLocation>%s</policyLocation>
          </policyProvider>
        </pdp>
        """
                .formatted(policies.toUri());
    }

    private static String policySet(List<Held> held, List<Allows> levels) {
        Map<String, List<Held>> byAsset =
                held.stream().collect(groupingBy(Held::asset, LinkedHashMap::new, toList()));
        String policies =
                byAsset.entrySet().stream()
                        .map(each -> policy(each.getKey(), each.getValue(), levels))
                        .collect(joining());
        return """
        <PolicySet xmlns="%s" PolicySetId="business" Version="1.0"
            PolicyCombiningAlgId="urn:oasis:names:tc:xacml:3.0:policy-combining-algorithm:deny-unless-permit">
          <Target/>%s</PolicySet>
        """
                .formatted(XACML, policies);
    }

    private static String policy(String asset, List<Held> held, List<Allows> levels) {
        String rules = held.stream().map(one -> rule(one, levels)).collect(joining());
        return """
        <Policy PolicyId="%s" Version="1.0"
            RuleCombiningAlgId="urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:permit-overrides">
          <Target><AnyOf><AllOf>%s</AllOf></AnyOf></Target>%s</Policy>
        """
                .formatted(asset, match(RESOURCE, asset), rules);
    }

    private static String rule(Held held, List<Allows> levels) {
        String actions =
                levels.stream()
                        .filter(level -> level.level().equals(held.level()))
                        .flatMap(level -> level.actions().stream())
                        .map(action -> "<AllOf>" + match(ACTION, action) + "</AllOf>")
                        .collect(joining());
        return """
        <Rule RuleId="%s" Effect="Permit"><Target>
          <AnyOf><AllOf>%s</AllOf></AnyOf><AnyOf>%s</AnyOf>
        </Target></Rule>
        """
                .formatted(held.person(), match(SUBJECT, held.person()), actions);
    }

    private static String match(AttributeFqn attribute, String value) {
        return """
        <Match MatchId="urn:oasis:names:tc:xacml:1.0:function:string-equal">
          <AttributeValue DataType="%s">%s</AttributeValue>
          <AttributeDesignator Category="%s" AttributeId="%s" DataType="%s"
              MustBePresent="true"/>
        </Match>
        """
                .formatted(STRING, value, attribute.getCategory(), attribute.getId(), STRING);
    }

    @Override
    public boolean allows(String person, String action, String asset) {
        DecisionRequestBuilder<?> request = engine.newRequestBuilder(3, 3);
        put(request, SUBJECT, person);
        put(request, ACTION, action);
        put(request, RESOURCE, asset);
        return engine.evaluate(request.build(false)).getDecision() == DecisionType.PERMIT;
    }

    private static void put(DecisionRequestBuilder<?> request, AttributeFqn name, String value) {
        request.putNamedAttributeIfAbsent(
                name, Bags.singletonAttributeBag(StandardDatatypes.STRING, new StringValue(value)));
    }

    @Override
    public void close() {
        try {
            engine.close();
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
