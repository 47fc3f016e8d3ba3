<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
    <context>
        <name>views::CartPanel</name>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n product</numerusform>
                <numerusform>%n products</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::DetailsPage</name>
        <message numerus="yes">
            <source>%n field(s) need attention</source>
            <translation>
                <numerusform>%n field needs attention</numerusform>
                <numerusform>%n fields need attention</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::Header</name>
        <message numerus="yes">
            <source>%n payment(s) waiting</source>
            <translation>
                <numerusform>%n payment waiting</numerusform>
                <numerusform>%n payments waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::PaymentPage</name>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n product</numerusform>
                <numerusform>%n products</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::ProductsPage</name>
        <message numerus="yes">
            <source>%n in the cart</source>
            <translation>
                <numerusform>%n in the cart</numerusform>
                <numerusform>%n in the cart</numerusform>
            </translation>
        </message>
    </context>
</TS>
